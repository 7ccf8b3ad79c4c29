import { useEffect, useReducer, useState } from "preact/hooks";
import type { Listing } from "../../data/record.ts";
import type { Store } from "../../data/store/store.ts";
import { usePane } from "../paneContext.ts";
import { actRequests } from "../ribbon/paneRequests.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";
import { FillChoices } from "./FillChoices.tsx";
import { FillRun } from "./FillRun.tsx";
import { initialState, isRunning, reduce } from "./fillState.ts";
import { FundPicker } from "./FundPicker.tsx";
import { recallChoices } from "./rememberedChoices.ts";
import { useFill } from "./useFill.ts";

/** Choose funds, choose what to fill, fill. */
export function FillView({ store }: { readonly store: Store }) {
  const context = usePane();
  const { language, used } = context;
  const [state, dispatch] = useReducer(reduce, null, () => initialState(recallChoices()));
  const [listings, setListings] = useState<readonly Listing[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const run = useFill(state, dispatch, store, context);
  const { choices, job } = state;

  useEffect(() => {
    store.get({ kind: "catalogue" }).then(
      (record) => {
        setListings(record.listings);
        used([record]);
      },
      (error: unknown) => setProblem(sayProblem(error, language)),
    );
  }, [store, language, used]);

  useEffect(() => actRequests.fill.answer(run.start), [run.start]);
  useEffect(() => {
    if (job.state === "over" && job.outcome.records.length > 0) used(job.outcome.records);
  }, [job, used]);

  const shared = { listings, isLocked: isRunning(state), dispatch };
  return (
    <>
      {problem && <Problems sentences={[problem]} />}
      <FundPicker chosen={choices.funds} {...shared} />
      <FillChoices choices={choices} {...shared} />
      <FillRun state={state} onFill={run.start} onCancel={run.cancel} onAnswer={run.answer} />
    </>
  );
}
