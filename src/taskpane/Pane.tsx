import { useEffect, useMemo, useReducer, useState } from "preact/hooks";
import type { Listing } from "../data/record.ts";
import type { Store } from "../data/store.ts";
import type { Language } from "../i18n/language.ts";
import type { Choices } from "./fill/choices.ts";
import { FillChoices } from "./fill/FillChoices.tsx";
import { FillRun } from "./fill/FillRun.tsx";
import { FundPicker } from "./fill/FundPicker.tsx";
import { Context, paneContext } from "./paneContext.ts";
import { answerRequests } from "./paneRequests.ts";
import { initialState, isRunning, reduce } from "./paneState.ts";
import { Problems } from "./Problems.tsx";
import { sayProblem } from "./sayProblem.ts";
import { ShareView } from "./share/ShareView.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { Tabs } from "./Tabs.tsx";
import { useFill } from "./fill/useFill.ts";

interface PaneProps {
  readonly store: Store;
  readonly language: Language;
  readonly remembered: Choices;
}

/** The task pane: choose funds, choose what to fill, fill; or share. */
export function Pane({ store, language, remembered }: PaneProps) {
  const [state, dispatch] = useReducer(reduce, remembered, initialState);
  const [announcement, announce] = useState("");
  const [listings, setListings] = useState<readonly Listing[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const context = useMemo(() => paneContext(language, announce), [language]);
  const run = useFill(state, dispatch, store, context);

  useEffect(() => {
    store.get({ kind: "catalogue" }).then(
      (record) => {
        setListings(record.listings);
        dispatch({ type: "catalogueLoaded", record });
      },
      (error: unknown) => setProblem(sayProblem(error, language)),
    );
  }, [store, language]);

  useEffect(
    () =>
      answerRequests(({ view, fill }) => {
        dispatch({ type: "viewed", view });
        if (fill) run.start();
      }),
    [run.start],
  );

  const { view, choices } = state;
  return (
    <Context.Provider value={context}>
      <main>
        <Tabs view={view} onView={(view) => dispatch({ type: "viewed", view })} />
        <div role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`} class="panel">
          {problem && <Problems sentences={[problem]} />}
          {view === "share" ? (
            <ShareView />
          ) : (
            <>
              <FundPicker
                listings={listings}
                chosen={choices.funds}
                isLocked={isRunning(state)}
                dispatch={dispatch}
              />
              <FillChoices
                choices={choices}
                listings={listings}
                isLocked={isRunning(state)}
                dispatch={dispatch}
              />
              <FillRun state={state} onFill={run.start} onCancel={run.cancel} />
            </>
          )}
        </div>
        <StatusLine records={state.records} store={store} />
        <p role="status" class="unseen">
          {announcement}
        </p>
      </main>
    </Context.Provider>
  );
}
