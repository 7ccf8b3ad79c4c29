import { usePane } from "../paneContext.ts";
import type { Stage } from "./fillState.ts";

/** How far the sheet under way is; without a stage nobody knows yet. */
export function Progress({ stage }: { readonly stage: Stage | null }) {
  const { say, count } = usePane();
  const text = stage ? say.writing(stage.sheet, count(stage.written), count(stage.total)) : say.gathering;
  const share = stage && stage.total > 0 ? stage.written / stage.total : 0;
  return (
    <div class="progress">
      <div
        role="progressbar"
        aria-label={text}
        aria-valuetext={text}
        {...(stage && { "aria-valuemin": 0, "aria-valuemax": stage.total, "aria-valuenow": stage.written })}
        class={stage ? "bar" : "bar waiting"}
      >
        <div style={stage ? { width: `${String(share * 100)}%` } : {}} />
      </div>
      <p>{text}</p>
    </div>
  );
}
