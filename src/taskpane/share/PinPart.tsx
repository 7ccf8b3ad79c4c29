import { shareTexts } from "../../i18n/shareTexts.ts";
import { shortHash } from "../../data/pinned/pinned.ts";
import type { Store } from "../../data/store/store.ts";
import { pinState, watchPin, type PinState } from "../../sheets/sharing/pin/pinWatch.ts";
import { usePane } from "../paneContext.ts";
import { Problems } from "../Problems.tsx";
import { sayProblem } from "../sayProblem.ts";
import { nameQueries } from "./nameQueries.ts";
import { TaskOutcome } from "./TaskOutcome.tsx";
import { useTask } from "./useTask.ts";
import { useWatched, type Watched } from "../useWatched.ts";

const pinned: Watched<PinState> = { state: pinState, subscribe: watchPin };

/** How many things a sentence names one by one. */
const NAMED = 5;

/** Data the workbook carries: what it is, and the buttons that put it in, take it out, and compare it with today's. */
export function PinPart({ store }: { readonly store: Store }) {
  const { language, count } = usePane();
  const state = useWatched(pinned);
  const { task, run } = useTask((sentence: string) => sentence);
  const { pin: text } = shareTexts[language];
  const isBusy = task.state === "running" || state.state === "reading";
  const start = (work: () => Promise<string>) => void (isBusy || run(work));

  const pin = async () => {
    const { pinData } = await import(/* webpackChunkName: "share" */ "../../sheets/sharing/pin/pinData.ts");
    const { pinned, missing } = await pinData(store, { fresh: state.state !== "none" });
    const done = text.done(count(pinned.entries.length));
    if (missing.length === 0) return done;
    const more = missing.length - NAMED;
    return `${done} ${text.missing(nameQueries(missing.slice(0, NAMED), language), more > 0 ? count(more) : null)}`;
  };
  const unpin = async () => {
    const { unpinData } = await import(/* webpackChunkName: "share" */ "../../sheets/sharing/pin/pinData.ts");
    await unpinData(store);
    return text.unpinned;
  };
  const changes = async () => {
    const { writeChanges } = await import(
      /* webpackChunkName: "share" */ "../../sheets/sharing/pin/writeChanges.ts"
    );
    const written = await writeChanges(store, language);
    return written ? text.changed(count(written.total), written.worksheet.name) : text.noChanges;
  };

  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.explain}</p>
      <Carried state={state} />
      <button type="button" class="primary wide" aria-disabled={isBusy} onClick={() => start(pin)}>
        {state.state === "pinned" || state.state === "unusable" ? text.again : text.pin}
      </button>
      {(state.state === "pinned" || state.state === "unusable") && (
        <p>
          {state.state === "pinned" && (
            <button type="button" class="link" aria-disabled={isBusy} onClick={() => start(changes)}>
              {text.changes}
            </button>
          )}{" "}
          <button type="button" class="link" aria-disabled={isBusy} onClick={() => start(unpin)}>
            {text.unpin}
          </button>
        </p>
      )}
      <TaskOutcome task={task}>{(sentence) => <p>{sentence}</p>}</TaskOutcome>
    </section>
  );
}

/** What the workbook carries now. */
function Carried({ state }: { readonly state: PinState }) {
  const { language, count } = usePane();
  const { pin: text } = shareTexts[language];
  switch (state.state) {
    case "reading":
      return <p aria-busy="true">{text.reading}</p>;
    case "none":
      return <p>{text.none}</p>;
    case "unusable":
      return <Problems sentences={[sayProblem(state.error, language)]} />;
    case "pinned": {
      const { pinnedOn, hash, entries, asOf } = state.pinned;
      return (
        <p class="pinned">
          <strong>{text.pinned(pinnedOn.slice(0, 10), shortHash(hash))}</strong>
          <br />
          {text.holds(count(entries.length), asOf)}
        </p>
      );
    }
  }
}
