import { useState } from "preact/hooks";
import type { Listing } from "../../data/record.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { rememberTickers } from "../recentTickers.ts";
import { sayProblem } from "../sayProblem.ts";
import { ArgumentField } from "./ArgumentField.tsx";
import type { DescribedFunction, Word } from "./describedFunction.ts";
import { evaluate } from "./evaluate.ts";
import { formulaText } from "./formulaText.ts";
import { Preview } from "./Preview.tsx";
import { insertFormula, readSelection } from "./selection.ts";

interface FunctionFormProps {
  readonly described: DescribedFunction;
  /** The same in English, whose comments say the defaults. */
  readonly english: DescribedFunction | undefined;
  /** What the fields hold at first. */
  readonly given: readonly string[];
  readonly words: ReadonlyMap<string, readonly Word[]>;
  readonly listings: readonly Listing[];
}

/** The arguments of one function, its result, and the button that puts it into the selected cell. */
export function FunctionForm({ described, english, given, words, listings }: FunctionFormProps) {
  const { say, announce, language } = usePane();
  const { parameters } = described;
  const [typed, setTyped] = useState<readonly string[]>(() => parameters.map((_, i) => given[i] ?? ""));
  const [outcome, setOutcome] = useState<{ readonly done?: string; readonly problem?: string }>({});
  const lacking = parameters.some(({ optional }, i) => !optional && !typed[i]?.trim());
  const change = (at: number, value: string) => {
    setTyped((before) => before.map((text, i) => (i === at ? value : text)));
    setOutcome({});
  };
  const fail = (error: unknown) => setOutcome({ problem: sayProblem(error, language) });

  const takeSelection = (at: number) => {
    readSelection().then(({ fullAddress }) => change(at, fullAddress), fail);
  };
  const insert = () => {
    if (lacking) return;
    putIn().then((cell) => {
      const known = new Set(listings.map(({ ticker }) => ticker));
      rememberTickers(typed.map((text) => text.trim().toUpperCase()).filter((text) => known.has(text)));
      setOutcome({ done: say.builder.inserted(cell) });
      announce(say.builder.inserted(cell));
    }, fail);
  };

  async function putIn() {
    const result = await evaluate(described, typed);
    const isOne = result.state !== "value" || (result.rows.length === 1 && result.rows[0]?.length === 1);
    return insertFormula(formulaText(described.id, typed), !isOne);
  }

  return (
    <section>
      <h2 tabIndex={-1} id="function-name">
        {described.id}
      </h2>
      <p>{described.description}</p>
      {described.helpUrl && (
        <p>
          <a href={helpAddress(described.helpUrl)} target="_blank" rel="noreferrer">
            {say.builder.help}
          </a>
        </p>
      )}
      {parameters.map((parameter, i) => (
        <ArgumentField
          key={parameter.name}
          parameter={parameter}
          value={typed[i]!}
          words={parameter.customEnumId === undefined ? undefined : words.get(parameter.customEnumId)}
          byDefault={defaultOf(english?.parameters[i]?.description ?? "")}
          listings={listings}
          onChange={(value) => change(i, value)}
          onUseSelection={() => takeSelection(i)}
        />
      ))}
      <h3>{say.builder.formula}</h3>
      <code class="formula">{formulaText(described.id, typed)}</code>
      <h3>{say.builder.result}</h3>
      <div aria-live="polite">
        <Preview described={described} typed={typed} />
      </div>
      <button type="button" class="primary wide" aria-disabled={lacking} onClick={insert}>
        {say.builder.insert}
      </button>
      {outcome.done !== undefined && <p class="message done">{outcome.done}</p>}
      {outcome.problem !== undefined && <Problems sentences={[outcome.problem]} />}
    </section>
  );
}

/** "SPY" of "Ticker, or a P/E to use as it is. Default SPY"; "" where none is said in a word. */
const defaultOf = (description: string) => /\bDefault ([\w./%-]+)\.?$/.exec(description)?.[1] ?? "";

/** The page of help from where this page comes from, whatever address the manifest has. */
const helpAddress = (url: string) => new URL(new URL(url).pathname, document.baseURI).href;
