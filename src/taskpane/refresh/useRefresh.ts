import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Store } from "../../data/store/store.ts";
import type { Scope } from "../../i18n/types/refreshScope.ts";
import type { OwnCell } from "../../sheets/refresh/ownCells.ts";
import type { Refreshed } from "../../sheets/refresh/refreshCells.ts";
import { usePane } from "../paneContext.ts";
import { sayProblem } from "../sayProblem.ts";
import { formatTime } from "../settings/formatTime.ts";
import { rememberRefresh } from "./lastRefresh.ts";
import { withChanges, type LogLine } from "./refreshLog.ts";

/** A refresh: not begun, under way, or over. `settled` is null while cells are looked for. */
export type Job =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly settled: number | null; readonly total: number }
  | { readonly state: "over"; readonly sentence: string }
  | { readonly state: "failed"; readonly problem: string };

/** Refreshing, its log, and the cells in error it found last; null before it has looked. */
export function useRefresh(store: Store) {
  const { say, language, count, announce } = usePane();
  const [job, setJob] = useState<Job>({ state: "idle" });
  const [log, setLog] = useState<readonly LogLine[]>([]);
  const [errors, setErrors] = useState<readonly OwnCell[] | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback(
    (scope: Scope) => {
      if (controller.current) return;
      const { signal } = (controller.current = new AbortController());
      setJob({ state: "running", settled: null, total: 0 });
      announce(say.refresh.looking);
      let progress = { settled: 0, total: 0 };

      async function run() {
        const { refreshCells } = await import(
          /* webpackChunkName: "refresh" */ "../../sheets/refresh/refreshCells.ts"
        );
        const refreshed = await refreshCells(scope, {
          refreshData: () => store.refresh(),
          signal,
          onProgress(settled, total) {
            progress = { settled, total };
            setJob({ state: "running", settled, total });
          },
        });
        const at = new Date().toISOString();
        if (refreshed.cells > 0) rememberRefresh(at);
        setLog((before) => withChanges(before, refreshed.changes, at));
        if (scope === "workbook" || scope === "errors") setErrors(refreshed.errors);
        const sentence = outcome(refreshed, at);
        setJob({ state: "over", sentence });
        announce(sentence);
      }
      const outcome = ({ cells, changes, isCancelled }: Refreshed, at: string) => {
        if (isCancelled) return say.refresh.cancelled(count(progress.settled), count(progress.total));
        if (cells === 0) return say.refresh.nothing;
        return say.refresh.done(count(cells), count(changes.length), formatTime(at, language));
      };

      run()
        .catch((error: unknown) => setJob({ state: "failed", problem: sayProblem(error, language) }))
        .finally(() => (controller.current = null));
    },
    [store, say, language, count, announce],
  );

  const cancel = useCallback(() => controller.current?.abort(), []);
  return { job, log, errors, setErrors, start, cancel };
}
