import { useCallback, useRef } from "preact/hooks";
import type { Store } from "../../data/store/store.ts";
import type { Refused, WhenRefused } from "../../sheets/writing/writeBlocks.ts";
import type { PaneContext } from "../paneContext.ts";
import { isRunning, missing, type Action, type Outcome, type FillState } from "./fillState.ts";
import { rememberChoices } from "./rememberedChoices.ts";
import { sayProblem } from "../sayProblem.ts";
import { sayWritten } from "./sayWritten.ts";

/** Starts and cancels the filling of the choices as they stand, and answers what it asks. Sheets and writer are loaded at the first filling. */
export function useFill(
  state: FillState,
  dispatch: (action: Action) => void,
  store: Store,
  { language, say, announce, count }: PaneContext,
) {
  const controller = useRef(new AbortController());
  const answered = useRef<(way: WhenRefused) => void>(() => undefined);
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

    function ask(refused: Refused): Promise<WhenRefused> {
      dispatch({ type: "refused", refused });
      return new Promise((resolve) => (answered.current = resolve));
    }

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
          whenRefused: ask,
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

  const answer = useCallback(
    (way: WhenRefused) => {
      dispatch({ type: "answered" });
      answered.current(way);
    },
    [dispatch],
  );
  const cancel = useCallback(() => {
    dispatch({ type: "cancelled" });
    controller.current.abort();
    answered.current("stop");
  }, [dispatch]);
  return { start, cancel, answer };
}
