import { useCallback, useRef, useState } from "preact/hooks";
import { usePane } from "../paneContext.ts";
import { sayProblem } from "../sayProblem.ts";

/** Something a button starts: not begun, under way, done, or failed with a sentence. */
export type Task<T> =
  | { readonly state: "idle" | "running" }
  | { readonly state: "done"; readonly result: T }
  | { readonly state: "failed"; readonly problem: string };

/**
 * Runs work that a button starts, one at a time, and keeps what became of it. Failures become sentences.
 *
 * @param tell - what users of screen readers hear when it is done
 */
export function useTask<T>(tell: (result: T) => string) {
  const { language, announce } = usePane();
  const [task, setTask] = useState<Task<T>>({ state: "idle" });
  const isRunning = useRef(false);

  const run = useCallback(
    async (work: () => Promise<T>) => {
      if (isRunning.current) return;
      isRunning.current = true;
      setTask({ state: "running" });
      try {
        const result = await work();
        setTask({ state: "done", result });
        announce(tell(result));
      } catch (error) {
        setTask({ state: "failed", problem: sayProblem(error, language) });
      } finally {
        isRunning.current = false;
      }
    },
    [language, announce, tell],
  );
  return { task, run };
}
