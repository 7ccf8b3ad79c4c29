import { queryKey, type AbsentProblem, type Query } from "../../../data/query.ts";
import type { Head } from "../../database/records/getRecords.ts";
import { isGathered } from "../../database/records/sideBySide.ts";
import { CLOCKS_DIFFER_MS } from "./clocksDiffer.ts";
import { freshUntil } from "./freshUntil.ts";
import type { Failed, Known } from "./known.ts";

/** How long an absence is believed, and how soon after a failure sources are tried again, in milliseconds. */
const ABSENT_MS = 86_400_000;
const RETRY_MS = 30_000;

/** The same where other sources had the thing, and only one's word is missing beside theirs. */
const RETRY_ONE_MS = 15 * 60_000;

/** What is to be done about a query. */
export type Decision =
  /** Answer with these readings, side by side, which are fresh until then. */
  | { readonly do: "answer"; readonly heads: readonly Head[]; readonly until: number }
  /** Answer with the last ones known: sources have nothing newer, or the one named failed just now. */
  | { readonly do: "standIn"; readonly heads: readonly Head[]; readonly failed: string | null }
  | { readonly do: "absent"; readonly problem: AbsentProblem }
  | { readonly do: "fail"; readonly failed: Failed }
  | { readonly do: "fetch" };

/**
 * What the database's knowledge of a query comes to. Of several fresh readings the one from the source that
 * stands first in the chain answers, and where sources' words stand side by side, all ever read.
 *
 * @param chain - names of the sources, in the order in which they are asked
 * @param now - milliseconds
 */
export function decide(query: Query, known: Known, chain: readonly string[], now: number): Decision {
  const { absence, failure } = known;
  const [fresh] = freshHeads(query, known, now).sort(byRank(chain));
  if (fresh) {
    const retry = retryAt(query, known, now);
    if (retry <= now) return { do: "fetch" };
    const heads = isGathered(queryKey(query)) ? [...known.heads].sort(byRank(chain)) : [fresh];
    return { do: "answer", heads, until: Math.min(freshUntil(query, fresh.readAt), retry) };
  }
  const last = lastOf(query, known);
  if (failure && isWithin(RETRY_MS, failure.at, now))
    return last
      ? { do: "standIn", heads: last, failed: failure.source }
      : { do: "fail", failed: { source: failure.source, kind: failure.kind, reason: failure.reason } };
  if (absence && isWithin(ABSENT_MS, absence.at, now))
    return last ? { do: "standIn", heads: last, failed: null } : { do: "absent", problem: absence.problem };
  return { do: "fetch" };
}

/** What was read so lately that its source need not be asked again. */
export function freshHeads(query: Query, { heads }: Known, now: number): Head[] {
  return heads.filter(({ readAt }) => readAt <= now + CLOCKS_DIFFER_MS && freshUntil(query, readAt) > now);
}

/** The readings that stand in when none is to be had; undefined where nothing was ever read. */
export function lastOf(query: Query, { heads }: Known): readonly Head[] | undefined {
  if (heads.length === 0) return undefined;
  const newestFirst = [...heads].sort((a, b) => b.readAt - a.readAt);
  return isGathered(queryKey(query)) ? newestFirst : newestFirst.slice(0, 1);
}

/** Of several the first in the chain is first; of two that are not in it, or of one source, the newer. */
const byRank = (chain: readonly string[]) => (a: Head, b: Head) =>
  rankOf(a.source, chain) - rankOf(b.source, chain) || b.readAt - a.readAt;

/** Records of a source bear its name, or begin with it: "SmallCap, from iShares's holdings". */
function rankOf(source: string, chain: readonly string[]): number {
  const rank = chain.findIndex((name) => isFrom(source, name));
  return rank === -1 ? chain.length : rank;
}

/** Whether a record's source is the one of that name. */
export const isFrom = (source: string, name: string): boolean =>
  source === name || source.startsWith(`${name}, `);

/** When to ask anew for the word of a source that failed while others had the thing; Infinity where none did. */
function retryAt(query: Query, { failure }: Known, now: number): number {
  if (!failure || !isGathered(queryKey(query))) return Infinity;
  return isWithin(RETRY_ONE_MS, failure.at, now) ? failure.at + RETRY_ONE_MS : now;
}

/** Whether something was noted so lately that it still holds. */
function isWithin(milliseconds: number, at: number, now: number): boolean {
  return at > now - milliseconds && at <= now + CLOCKS_DIFFER_MS;
}
