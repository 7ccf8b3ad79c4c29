import { setTimeout as sleep } from "node:timers/promises";
import { queryKey, type Query } from "../../../data/query.ts";
import type { Asking } from "./askSource.ts";
import { askSources } from "./askSources.ts";
import { decide } from "../answering/decide.ts";
import { readKnown } from "../answering/known.ts";
import type { Leases } from "./leases.ts";

/** How often somebody else's progress is looked for: at first often, then less. */
const FIRST_LOOK_MS = 25;
const LONGEST_LOOK_MS = 1_000;

/**
 * Sees to it that the database can answer a query: asks the sources, unless another replica is at it, in which case
 * its result is waited for, and its place taken should it die. So a thing is fetched once, however many want it.
 */
export async function bringUpToDate(
  query: Query,
  asking: Asking,
  leases: Leases,
  signal: AbortSignal,
): Promise<void> {
  const chain = asking.sources.map(({ name }) => name);
  const isWanting = async () => {
    const [known] = await readKnown(asking.db, [query], asking.now());
    return decide(query, known!, chain, asking.now()).do === "fetch";
  };
  for (let look = FIRST_LOOK_MS; await isWanting(); look = Math.min(2 * look, LONGEST_LOOK_MS)) {
    const done = await leases.holding(`fetch ${queryKey(query)}`, async () => {
      // Whoever held the lease before may have been done between the look and the claim.
      if (await isWanting()) await askSources(query, asking, signal);
    });
    if (done) return;
    await sleep(look * (0.5 + Math.random()), undefined, { signal });
  }
}
