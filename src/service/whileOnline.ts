import { SourceFailure, type Source } from "./sources/source.ts";

/**
 * Sources that fail at once while there is no network, in place of one try after another by each: on a computer
 * that is offline cells wait for nothing, and what is known stands in.
 *
 * @param hasNetwork - asked before each fetch, so it had better remember
 */
export function whileOnline(
  sources: readonly Source[],
  hasNetwork: () => Promise<boolean>,
): readonly Source[] {
  return sources.map((source) => ({
    ...source,
    fetch: async (query, transport, signal) => {
      if (!(await hasNetwork())) throw new SourceFailure("offline", source.name, "there is no network");
      return source.fetch(query, transport, signal);
    },
  }));
}

/** How long what was found out about the network is believed, and how long finding out may take, in milliseconds. */
const BELIEVED_MS = 10_000;
const LIMIT_MS = 1_500;

/**
 * Whether names of the outside world are resolved. Where that takes long the answer is yes: then the sources'
 * own time limits decide.
 *
 * @param resolve - resolves a host's name, or rejects
 * @param hosts - one of them is enough
 * @param now - milliseconds
 */
export function createNetworkCheck(
  resolve: (host: string) => Promise<unknown>,
  hosts: readonly string[],
  now: () => number,
): () => Promise<boolean> {
  let last: { readonly at: number; readonly isUp: Promise<boolean> } | undefined;

  async function check(): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<true>((yes) => (timer = setTimeout(() => yes(true), LIMIT_MS)));
    const any = Promise.any(hosts.map(resolve)).then(
      () => true,
      () => false,
    );
    return Promise.race([any, late]).finally(() => clearTimeout(timer));
  }

  return () => {
    if (!last || Math.abs(now() - last.at) >= BELIEVED_MS) last = { at: now(), isUp: check() };
    return last.isUp;
  };
}
