import { useEffect, useRef, useState } from "preact/hooks";
import type { WhenRefused } from "../../sheets/writeBlocks.ts";
import type { Written } from "../../sheets/writeSheet.ts";
import { goToSheet } from "../goToSheet.ts";
import { usePane } from "../paneContext.ts";
import { missing, type FillState } from "./fillState.ts";
import { Problems } from "../Problems.tsx";
import { Progress } from "./Progress.tsx";
import { RefusedQuestion } from "./RefusedQuestion.tsx";
import { sayProblem } from "../sayProblem.ts";
import { sayWritten } from "./sayWritten.ts";

interface FillRunProps {
  readonly state: FillState;
  readonly onFill: () => void;
  readonly onCancel: () => void;
  readonly onAnswer: (way: WhenRefused) => void;
}

/** The button, and what comes of it: progress and a way to stop, then the sheets written and what failed. */
export function FillRun({ state: { choices, job }, onFill, onCancel, onAnswer }: FillRunProps) {
  const { say } = usePane();
  const lack = missing(choices);
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (job.state !== "idle") place.current?.scrollIntoView({ block: "nearest" });
  }, [job.state]);
  if (job.state === "running")
    return (
      <section class="run" ref={place}>
        <Progress stage={job.stage} />
        {job.refused && <RefusedQuestion refused={job.refused} onAnswer={onAnswer} />}
        <button type="button" class="wide" disabled={job.isCancelling} onClick={onCancel}>
          {job.isCancelling ? say.cancelling : say.cancel}
        </button>
        <Results written={job.written} />
      </section>
    );
  return (
    <section class="run" ref={place}>
      <button
        type="button"
        class="primary wide"
        aria-disabled={lack !== null}
        aria-describedby="lack"
        onClick={onFill}
      >
        {say.fills.fill(choices.fills.length)}
      </button>
      <p id="lack" class="hint">
        {lack && say[lack]}
      </p>
      {job.state === "over" && (
        <>
          <Results written={job.outcome.written} />
          {job.outcome.isCancelled && <p class="message">{say.cancelled}</p>}
          {job.outcome.problems.length > 0 && (
            <Problems title={say.problems} sentences={job.outcome.problems} />
          )}
        </>
      )}
    </section>
  );
}

function Results({ written }: { readonly written: readonly Written[] }) {
  const { say, count, language } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  if (written.length === 0) return null;
  const go = (worksheet: Written["worksheet"]) =>
    goToSheet(worksheet).then(
      () => setProblem(null),
      (error: unknown) => setProblem(sayProblem(error, language)),
    );
  return (
    <div class="message done">
      <strong>{say.results}</strong>
      <ul>
        {written.map((each) => (
          <li key={each.worksheet.id}>
            <button
              type="button"
              class="link"
              title={say.goTo(each.worksheet.name)}
              onClick={() => void go(each.worksheet)}
            >
              {sayWritten(each, { say, count })}
            </button>
          </li>
        ))}
      </ul>
      {problem && <Problems sentences={[problem]} />}
    </div>
  );
}
