import { useEffect, useRef, useState } from "preact/hooks";
import type { Store } from "../../data/store/store.ts";
import { scopes } from "../../sheets/refresh/ownCells.ts";
import type { Scope } from "../../i18n/types/refreshScope.ts";
import { browserStorage } from "../browserStorage.ts";
import { CellEditNote } from "../CellEditNote.tsx";
import { usePane } from "../paneContext.ts";
import { actRequests } from "../ribbon/paneRequests.ts";
import { Problems } from "../Problems.tsx";
import { useKeptFocus } from "../useKeptFocus.ts";
import { ErrorList } from "./ErrorList.tsx";
import { RefreshLog } from "./RefreshLog.tsx";
import { useRefresh, type Job } from "./useRefresh.ts";

const AUTOMATIC = "automaticRefresh";
const EVERY_MS = 15 * 60_000;

/** Asks for figures anew, shows what changed and which cells are in error. */
export function RefreshView({ store }: { readonly store: Store }) {
  const { say } = usePane();
  const [scope, setScope] = useState<Scope>("sheet");
  const [isAutomatic, setAutomatic] = useState(browserStorage.get(AUTOMATIC) === true);
  const { job, log, errors, setErrors, start, cancel } = useRefresh(store);

  useEffect(() => actRequests.refreshSelection.answer(() => start("selection")), [start]);
  useEffect(() => actRequests.refreshWorkbook.answer(() => start("workbook")), [start]);
  useEffect(() => {
    if (!isAutomatic) return;
    const timer = setInterval(() => start("workbook"), EVERY_MS);
    return () => clearInterval(timer);
  }, [isAutomatic, start]);

  const isRunning = job.state === "running";
  const [work, button] = [useRef<HTMLDivElement>(null), useRef<HTMLButtonElement>(null)];
  useKeptFocus(isRunning ? work : button, isRunning);
  return (
    <>
      <section>
        <h2>{say.refresh.heading}</h2>
        <p>{say.refresh.explain}</p>
        <fieldset disabled={isRunning} aria-label={say.refresh.heading}>
          {scopes.map((each) => (
            <label class="choice" key={each}>
              <input
                type="radio"
                name="scope"
                value={each}
                checked={scope === each}
                onChange={() => setScope(each)}
              />
              <span>{say.refresh.scopes[each]}</span>
            </label>
          ))}
        </fieldset>
        {isRunning ? (
          <button key="cancel" type="button" class="wide" onClick={cancel}>
            {say.cancel}
          </button>
        ) : (
          <button key="start" type="button" class="primary wide" ref={button} onClick={() => start(scope)}>
            {say.refresh.start}
          </button>
        )}
        <div ref={work} tabIndex={-1}>
          <Outcome job={job} />
        </div>
      </section>
      <ErrorList errors={errors} onFound={setErrors} isLocked={isRunning} />
      <RefreshLog log={log} />
      <label class="choice">
        <input
          type="checkbox"
          checked={isAutomatic}
          onChange={({ currentTarget: { checked } }) => {
            setAutomatic(checked);
            browserStorage.set(AUTOMATIC, checked);
          }}
        />
        <span>
          {say.refresh.automatic}
          <small>{say.refresh.automaticHint}</small>
        </span>
      </label>
    </>
  );
}

function Outcome({ job }: { readonly job: Job }) {
  const { say, count } = usePane();
  if (job.state === "idle") return null;
  if (job.state === "failed") return <Problems sentences={[job.problem]} />;
  if (job.state === "over") return <p class="message done">{job.sentence}</p>;
  const { settled, total } = job;
  const text = settled === null ? say.refresh.looking : say.refresh.asking(count(settled), count(total));
  return (
    <div class="progress">
      <div
        role="progressbar"
        aria-label={text}
        aria-valuetext={text}
        {...(settled !== null && { "aria-valuemin": 0, "aria-valuemax": total, "aria-valuenow": settled })}
        class={settled === null ? "bar waiting" : "bar"}
      >
        <div style={settled === null ? {} : { width: `${String((settled / total) * 100)}%` }} />
      </div>
      <p>{text}</p>
      <CellEditNote />
    </div>
  );
}
