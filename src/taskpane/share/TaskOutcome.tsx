import { shareTexts } from "../../i18n/sharing.ts";
import type { ComponentChildren } from "preact";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import type { Task } from "./useTask.ts";

interface TaskOutcomeProps<T> {
  readonly task: Task<T>;
  /** Whether the result is a matter of joy; the default. */
  readonly isGood?: (result: T) => boolean;
  readonly children: (result: T) => ComponentChildren;
}

/** What became of a task: that it runs, what it came to, or why it failed. */
export function TaskOutcome<T>({ task, isGood = () => true, children }: TaskOutcomeProps<T>) {
  const { language } = usePane();
  if (task.state === "running") return <p aria-busy="true">{shareTexts[language].working}</p>;
  if (task.state === "failed") return <Problems sentences={[task.problem]} />;
  if (task.state !== "done") return null;
  return <div class={isGood(task.result) ? "message done" : "message"}>{children(task.result)}</div>;
}
