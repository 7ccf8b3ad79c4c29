import { useCallback, useRef } from "preact/hooks";
import type { Store } from "../../data/store.ts";
import type { PaneContext } from "../paneContext.ts";
import { isRunning, missing, type Action, type Outcome, type PaneState } from "../paneState.ts";
import { rememberChoices } from "./rememberedChoices.ts";
import { sayProblem } from "../sayProblem.ts";
import { sayWritten } from "./sayWritten.ts";

/** Starts and cancels the filling of the choices as they stand. Sheets and writer are loaded at the first filling. */
export function useFill(
  state: PaneState,
  dispatch: (action: Action) => void,
  store: Store,
  { language, say, announce, count }: PaneContext,
) {
  const controller = useRef(new AbortController());
  const latest = useRef(state);
  latest.current = state;

  const start = useCallback(() => {
    const { choices } = latest.current;
    const lack = missing(choices);
    if (lack) announce(say[lack]);
    if (lack || isRunning(latest.current)) return;
    controller.current = new AbortController();
    dispatch({ type: "started" });
    announce(say.gathering);
    void fill().then((outcome) => {
      dispatch({ type: "ended", outcome });
      announce(outcome.written.map((each) => sayWritten(each, { say, count })).join(". "));
    });

    async function fill(): Promise<Outcome> {
      const problems: string[] = [];
      const { signal } = controller.current;
      try {
        const { fillSheets } = await import(/* webpackChunkName: "fill" */ "./fillSheets.ts");
        const outcome = await fillSheets(choices, {
          store,
          language,
          signal,
          onStage: (stage) => dispatch({ type: "progressed", stage }),
          onWritten: (written) => dispatch({ type: "sheetWritten", written }),
        });
        await rememberChoices(choices).catch((error: unknown) => problems.push(sayProblem(error, language)));
        return { ...outcome, problems: [...outcome.problems, ...problems] };
      } catch (error) {
        return {
          written: [],
          problems: [sayProblem(error, language)],
          isCancelled: signal.aborted,
          records: [],
        };
      }
    }
  }, [store, language, say, announce, count, dispatch]);

  const cancel = useCallback(() => controller.current.abort(), []);
  return { start, cancel };
}
