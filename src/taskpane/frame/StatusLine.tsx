import type { Provenance } from "../../data/record.ts";
import type { SourceState } from "../../data/service/sourceState.ts";
import type { Store } from "../../data/store/store.ts";
import { useWatched } from "../useWatched.ts";
import { usePane, type PaneContext } from "../paneContext.ts";
import { QualityBanner } from "./QualityBanner.tsx";
import { lastRefresh } from "../refresh/lastRefresh.ts";
import { formatTime } from "../settings/formatTime.ts";
import { useSources } from "./useSources.ts";

interface StatusLineProps {
  /** What the figures used last came from. */
  readonly records: readonly Provenance[];
  readonly store: Pick<Store, "state" | "subscribe">;
}

/** How near to its source, and of which day, the data in use is; when it was last refreshed, and how the sources and their budgets do. */
export function StatusLine({ records, store }: StatusLineProps) {
  const { say, language, count } = usePane();
  useWatched(store); // a refresh is heard of by it
  const newest = records
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  const refreshed = lastRefresh();
  const sources = useSources(store);
  return (
    <footer>
      <QualityBanner store={store} />
      <p>
        {newest === undefined ? say.statusUnknown : say.newest(newest)}
        {refreshed !== null && ` · ${say.refresh.lastRefresh(formatTime(refreshed, language))}`}
      </p>
      {sources.length > 0 && <p>{saySources(sources, { say, count })}</p>}
    </footer>
  );
}

/** "3 of 5 sources answer · FRED: 118 requests left": of those with a budget, the one nearest to its end. */
function saySources(sources: readonly SourceState[], { say, count }: Pick<PaneContext, "say" | "count">) {
  const answering = sources.filter(({ state }) => state === "answering").length;
  const [scarcest] = sources
    .flatMap(({ name, quota }) => (quota ? [{ name, left: quota.left }] : []))
    .sort((a, b) => a.left - b.left);
  return [
    say.sources.answering(count(answering), count(sources.length)),
    ...(scarcest ? [say.sources.quotaLeft(scarcest.name, count(scarcest.left))] : []),
  ].join(" · ");
}
