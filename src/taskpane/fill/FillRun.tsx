import { useEffect, useRef } from "preact/hooks";
import type { WhenRefused } from "../../sheets/writing/writeBlocks.ts";
import { CellEditNote } from "../CellEditNote.tsx";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { useKeptFocus } from "../useKeptFocus.ts";
import { missing, type FillState, type Job } from "./fillState.ts";
import { Progress } from "./Progress.tsx";
import { RefusedQuestion } from "./RefusedQuestion.tsx";
import { Results } from "./Results.tsx";

interface FillRunProps {
  readonly state: FillState;
  readonly onFill: () => void;
  readonly onCancel: () => void;
  readonly onAnswer: (way: WhenRefused) => void;
}

/**
 * What came of filling, and below it, always in view however long the choices are, the button; while it works,
 * progress, what it asks and a way to stop.
 */
export function FillRun({ state: { choices, job }, onFill, onCancel, onAnswer }: FillRunProps) {
  const { say } = usePane();
  const lack = missing(choices);
  const [work, button] = [useRef<HTMLDivElement>(null), useRef<HTMLButtonElement>(null)];
  const refused = job.state === "running" ? job.refused : null;
  useKeptFocus(job.state === "running" ? work : button, refused ?? job.state);
  if (job.state === "running")
    return (
      <>
        <Outcome job={job} />
        <div class="action">
          <div ref={work} tabIndex={-1}>
            <Progress stage={job.stage} />
          </div>
          <CellEditNote />
          {job.refused && <RefusedQuestion refused={job.refused} onAnswer={onAnswer} />}
          {/* keys: were one button to become the other, who presses twice would stop what he began */}
          <button key="cancel" type="button" class="wide" aria-disabled={job.isCancelling} onClick={onCancel}>
            {job.isCancelling ? say.cancelling : say.cancel}
          </button>
        </div>
      </>
    );
  return (
    <>
      <Outcome job={job} />
      <div class="action">
        <button
          key="fill"
          type="button"
          class="primary wide"
          ref={button}
          aria-disabled={lack !== null}
          aria-describedby="lack"
          onClick={onFill}
        >
          {say.fills.fill(choices.fills.length)}
        </button>
        <p id="lack" class="hint">
          {lack && say[lack]}
        </p>
      </div>
    </>
  );
}

/** What has been written, and once it is over what was not; brought into view then. */
function Outcome({ job }: { readonly job: Job }) {
  const { say } = usePane();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (job.state === "over") place.current?.scrollIntoView({ block: "nearest" });
  }, [job.state]);
  if (job.state === "idle") return null;
  const { isCancelled, problems } = job.state === "over" ? job.outcome : { isCancelled: false, problems: [] };
  return (
    <section class="run" ref={place}>
      <Results written={job.state === "over" ? job.outcome.written : job.written} />
      {isCancelled && <p class="message">{say.cancelled}</p>}
      {problems.length > 0 && <Problems title={say.problems} sentences={problems} />}
    </section>
  );
}
