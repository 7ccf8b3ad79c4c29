import { shareTexts } from "../../i18n/shareTexts.ts";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { CellEditNote } from "../CellEditNote.tsx";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { useKeptFocus } from "../useKeptFocus.ts";
import type { Task } from "./useTask.ts";

interface TaskOutcomeProps<T> {
  readonly task: Task<T>;
  /** Whether the result is a matter of joy; the default. */
  readonly isGood?: (result: T) => boolean;
  readonly children: (result: T) => ComponentChildren;
}

/** What became of a task: that it runs, what it came to, or why it failed. Where its button is gone by then, the keyboard goes on here. */
export function TaskOutcome<T>({ task, isGood = () => true, children }: TaskOutcomeProps<T>) {
  const { language } = usePane();
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, task);
  if (task.state === "idle") return null;
  return (
    <div ref={place} tabIndex={-1}>
      {task.state === "running" && (
        <>
          <p aria-busy="true">{shareTexts[language].working}</p>
          <CellEditNote />
        </>
      )}
      {task.state === "failed" && <Problems sentences={[task.problem]} />}
      {task.state === "done" && (
        <div class={isGood(task.result) ? "message done" : "message"}>{children(task.result)}</div>
      )}
    </div>
  );
}
