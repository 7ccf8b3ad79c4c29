import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Listing } from "../../data/record.ts";
import type { Store } from "../../data/store/store.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";
import type { DescribedFunction } from "./describedFunction.ts";
import { FunctionForm } from "./FunctionForm.tsx";
import { FunctionList } from "./FunctionList.tsx";
import { readFormula } from "./formulaText.ts";
import { loadFunctions, type Catalogue } from "./loadFunctions.ts";
import { readSelection } from "./selection.ts";

/** The function being filled in, and what its fields begin with. */
interface Chosen {
  readonly described: DescribedFunction;
  readonly typed: readonly string[];
}

/** Find a function, fill in its arguments, see its result, put it into the selected cell; or change one that is there. */
export function FunctionsView({ store }: { readonly store: Store }) {
  const { say, language } = usePane();
  const [catalogue, setCatalogue] = useState<Catalogue | "loading" | "failed">("loading");
  const [listings, setListings] = useState<readonly Listing[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const load = useCallback(() => {
    setCatalogue("loading");
    loadFunctions(language).then(setCatalogue, () => setCatalogue("failed"));
    store.get({ kind: "catalogue" }).then(
      (record) => setListings(record.listings),
      (error: unknown) => setProblem(sayProblem(error, language)),
    );
  }, [store, language]);
  useEffect(load, [load]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) document.getElementById(chosen ? "function-name" : "function-search")?.focus();
    isFirst.current = false;
  }, [chosen]);

  if (catalogue === "loading")
    return (
      <p class="loading" aria-busy="true">
        {say.loading}
      </p>
    );
  if (catalogue === "failed")
    return (
      <div role="alert" class="message problem">
        <p>{say.builder.loadFailed}</p>
        <button
          type="button"
          onClick={() => {
            document.getElementById("tab-functions")?.focus(); // this button goes
            load();
          }}
        >
          {say.tryAgain}
        </button>
      </div>
    );

  const choose = (described: DescribedFunction, typed: readonly string[] = []) => {
    setProblem(null);
    setChosen({ described, typed });
  };
  const edit = () => {
    readSelection().then(
      ({ formula }) => {
        const call = readFormula(formula);
        const described = catalogue.functions.find(({ id }) => id === call?.id);
        if (call && described) choose(described, call.typed);
        else setProblem(say.builder.notOurs);
      },
      (error: unknown) => setProblem(sayProblem(error, language)),
    );
  };

  return (
    <>
      <div class="row">
        {chosen ? (
          <button type="button" class="link" onClick={() => setChosen(null)}>
            ‹ {say.builder.back}
          </button>
        ) : (
          <a href={`docs/${language}/index.html`} target="_blank" rel="noreferrer">
            {say.builder.allHelp}
          </a>
        )}
        <button type="button" class="link" onClick={edit}>
          {say.builder.editSelected}
        </button>
      </div>
      {problem && <Problems sentences={[problem]} />}
      {chosen ? (
        <FunctionForm
          key={`${chosen.described.id} ${chosen.typed.join()}`}
          described={chosen.described}
          english={catalogue.english.find(({ id }) => id === chosen.described.id)}
          given={chosen.typed}
          words={catalogue.words}
          listings={listings}
        />
      ) : (
        <FunctionList catalogue={catalogue} onChoose={(described) => choose(described)} />
      )}
    </>
  );
}
