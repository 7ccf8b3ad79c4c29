import { useEffect, useState } from "preact/hooks";
import type { SourceState } from "../../data/service/sourceState.ts";
import type { Store } from "../../data/store/store.ts";
import { homeOf } from "../settings/connectService.ts";
import { readServiceSettings } from "../settings/serviceSettings.ts";

/** The service is asked again how its sources do at most this often. */
const EVERY_MS = 60_000;

type Ask = () => Promise<readonly SourceState[]>;

/**
 * How the sources of the service do, none where there is no service or it does not answer. Asked once figures
 * have come from a service, and then again as more come: never on a clock of its own.
 */
export function useSources(
  store: Pick<Store, "state" | "subscribe">,
  ask: Ask = askService,
  now = Date.now,
): readonly SourceState[] {
  const [sources, setSources] = useState<readonly SourceState[]>([]);
  useEffect(() => {
    let [askedAt, isThere] = [-Infinity, true];
    const look = () => {
      const { qualities } = store.state();
      if (qualities.live + qualities.cached === 0 || now() - askedAt < EVERY_MS) return;
      askedAt = now();
      ask().then(
        (answer) => isThere && setSources(answer),
        (error: unknown) => console.warn(error), // the banner says what does not answer
      );
    };
    look();
    const stop = store.subscribe(look);
    return () => {
      isThere = false;
      stop();
    };
  }, [store, ask, now]);
  return sources;
}

async function askService(): Promise<readonly SourceState[]> {
  const { testService } = await import(/* webpackChunkName: "service" */ "../settings/testService.ts");
  const answer = await testService(readServiceSettings(), homeOf(document), window.fetch.bind(window));
  return answer.state === "answers" ? answer.sources : [];
}
