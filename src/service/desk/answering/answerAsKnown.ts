import { and, desc, inArray, lte } from "drizzle-orm";
import { setTimeout as sleep } from "node:timers/promises";
import { queryKey, type AbsentProblem, type Answer, type Query } from "../../../data/query.ts";
import type { Db } from "../../database/database.ts";
import { getRecordsAsKnown } from "../../database/records/getRecords.ts";
import { SETTLED_MS } from "../../database/records/putRecords.ts";
import { absences } from "../../database/schema.ts";
import { orStored } from "./orStored.ts";
import { whyAbsent } from "./whyAbsent.ts";

/**
 * What was known of some queries at an instant, without asking any source: of what several sources had said,
 * the newest; the same for ever.
 *
 * @param at - ISO instant in the past; one of the last seconds is waited for until it is settled
 */
export async function answerAsKnown(
  db: Db,
  queries: readonly Query[],
  at: string,
  now: () => number,
): Promise<Answer[]> {
  const instant = Date.parse(at);
  const unsettled = instant + SETTLED_MS - now();
  if (unsettled > 0) await sleep(unsettled);
  const keys = queries.map(queryKey);
  const records = await getRecordsAsKnown(db, keys, instant);
  const problems = await absencesAsKnown(db, keys, instant);
  const answers = queries.map((query): Answer => {
    const record = records.get(queryKey(query));
    if (record) return { state: "found", record: { ...record, quality: "cached" } };
    return { state: "absent", problem: problems.get(queryKey(query)) ?? whyAbsent(query, false) };
  });
  return await Promise.all(answers.map((answer, i) => orStored(db, queries[i]!, answer, instant)));
}

/** Why there was no such thing, by key. */
async function absencesAsKnown(
  db: Db,
  keys: readonly string[],
  at: number,
): Promise<Map<string, AbsentProblem>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectDistinctOn([absences.key], { key: absences.key, problem: absences.problem })
    .from(absences)
    .where(and(inArray(absences.key, [...keys]), lte(absences.knownFrom, at)))
    .orderBy(absences.key, desc(absences.knownFrom));
  return new Map(rows.map(({ key, problem }) => [key, JSON.parse(problem) as AbsentProblem]));
}
