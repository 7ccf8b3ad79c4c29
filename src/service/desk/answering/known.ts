import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { failureKind } from "../../../data/failureKind.ts";
import { queryKey, type AbsentProblem, type Failure, type Query } from "../../../data/query.ts";
import type { Db } from "../../database/database.ts";
import { getHeads, type Head } from "../../database/records/getRecords.ts";
import { absences, failures } from "../../database/schema.ts";
import { CLOCKS_DIFFER_MS } from "./clocksDiffer.ts";

/** What the database knows of one query, short of the records themselves. Instants in milliseconds. */
export interface Known {
  readonly heads: readonly Head[];
  /** The last time all sources said that there is none. */
  readonly absence: { readonly at: number; readonly problem: AbsentProblem } | null;
  /** The last time one of them failed for want of whom there was none; of those whose words stand side by side, any. */
  readonly failure: ({ readonly at: number } & Failed) | null;
}

/** That a source failed, and why. */
export type Failed = Required<Failure>;

/** What the database knows of some queries by now, in their order, in three statements. */
export async function readKnown(db: Db, queries: readonly Query[], now: number): Promise<Known[]> {
  if (queries.length === 0) return [];
  const keys = queries.map(queryKey);
  const [heads, absent, failed] = await Promise.all([
    getHeads(db, keys),
    db
      .selectDistinctOn([absences.key])
      .from(absences)
      .where(and(inArray(absences.key, keys), lte(absences.knownFrom, now + CLOCKS_DIFFER_MS)))
      .orderBy(absences.key, desc(absences.knownFrom)),
    db.select().from(failures).where(inArray(failures.key, keys)),
  ]);
  const absenceOf = new Map(
    absent.map(({ key, knownFrom, problem }) => [
      key,
      { at: knownFrom, problem: JSON.parse(problem) as AbsentProblem },
    ]),
  );
  const failureOf = new Map(
    failed.map((failure) => [failure.key, { ...failure, kind: failureKind(failure.kind) }]),
  );
  const headsOf = new Map<string, Head[]>(keys.map((key) => [key, []]));
  for (const head of heads) headsOf.get(head.key)!.push(head);
  return keys.map((key) => ({
    heads: headsOf.get(key)!,
    absence: absenceOf.get(key) ?? null,
    failure: failureOf.get(key) ?? null,
  }));
}

/** Notes that all sources say that they have no such thing. */
export async function putAbsence(db: Db, key: string, problem: AbsentProblem, now: number): Promise<void> {
  await db
    .insert(absences)
    .values({ key, knownFrom: now, problem: JSON.stringify(problem) })
    .onConflictDoNothing();
}

/** Notes that a source failed, and that for want of it the thing, or its word on it, was not to be had. */
export async function putFailure(
  db: Db,
  key: string,
  { source, kind, reason }: Failed,
  now: number,
): Promise<void> {
  const row = { key, at: now, source, kind, reason };
  await db.insert(failures).values(row).onConflictDoUpdate({ target: failures.key, set: row });
}

/** Notes that no source fails with a thing any more. */
export async function clearFailure(db: Db, key: string): Promise<void> {
  await db.delete(failures).where(eq(failures.key, key));
}
