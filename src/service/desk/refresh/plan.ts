import type { Query } from "../../../data/query.ts";
import type { Asking } from "../asking/askSource.ts";
import { CLOCKS_DIFFER_MS } from "../answering/clocksDiffer.ts";
import { freshUntil } from "../answering/freshUntil.ts";
import { readKnown, type Known } from "../answering/known.ts";
import { usesSince } from "../uses.ts";
import { planRefresh, type RefreshTask } from "./planRefresh.ts";

/** After sources failed, or had nothing, the refresh tries again only so much later. Milliseconds. */
const RETRY_MS = 30 * 60_000;
const ABSENT_MS = 86_400_000;

/** Queries looked up at a time: a statement takes 65,535 parameters at most. */
const PART = 5_000;

/** What is left to be asked for of all that is in use. */
export async function plan({ db, sources, now }: Asking): Promise<RefreshTask[]> {
  const queries = (await usesSince(db, now())).filter((query) =>
    sources.some((source) => source.knows(query)),
  );
  const known: Known[] = [];
  for (let from = 0; from < queries.length; from += PART)
    known.push(...(await readKnown(db, queries.slice(from, from + PART), now())));
  return planRefresh(
    queries.map((query, i) => ({ query, freshUntil: latest(query, known[i]!, now()) })),
    now(),
  );
}

/** What was noted later than now was noted by a wrong clock, and holds nothing up. */
function latest(query: Query, { heads, absence, failure }: Known, now: number): number {
  const until = [
    ...heads.map(({ readAt }) => [readAt, freshUntil(query, readAt)] as const),
    ...(absence ? [[absence.at, absence.at + ABSENT_MS] as const] : []),
    ...(failure ? [[failure.at, failure.at + RETRY_MS] as const] : []),
  ];
  return Math.max(...until.flatMap(([at, end]) => (at <= now + CLOCKS_DIFFER_MS ? [end] : [])));
}
