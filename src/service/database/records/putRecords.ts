import { and, eq, sql } from "drizzle-orm";
import { queryKey, type Query } from "../../../data/query.ts";
import type { DataRecord } from "../../../data/record.ts";
import { changes, type Changes } from "./changes.ts";
import { rowsOf, type Db } from "../database.ts";
import { digest, digestNumber } from "./digest.ts";
import { inTransaction } from "../inTransaction.ts";
import { numbersOf, originKey, type KnownOrigin } from "./numbersOf.ts";
import { bodies, heads, readings, series } from "../schema.ts";
import { splitRecord, type DatedNumbers, type Parts } from "./splitRecord.ts";

/** A record, and the query it was read for. */
export interface Reading {
  readonly query: Query;
  readonly record: DataRecord;
}

/**
 * What is stored is known from the instant at which its transaction had its locks; within so many milliseconds it is
 * there for everybody to see. What was known before that span is settled for ever.
 */
export const SETTLED_MS = 10_000;
/** Clocks of replicas may differ by the rest. */
const SLOWEST_MS = 8_000;

/**
 * Stores what was read: all of it in one transaction, or nothing. The same reading again adds no row; what differs from
 * what was known is added beside it. Several replicas may store the same thing at once: they wait for each other.
 * Cost grows with the rows of the records, known and new: 1.5 million new ones take PGlite some 20 s.
 *
 * @param now - milliseconds; its word is from when on a record counts as known
 * @throws Error if it takes so long that what others were told had been known would change
 */
export async function putRecords(db: Db, read: readonly Reading[], now: () => number): Promise<void> {
  const entries = read.map(({ query, record }) => ({ key: queryKey(query), record }));
  // In one order everywhere, so that two who store the same things cannot each hold what the other waits for.
  entries.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  await inTransaction(db, async (tx) => {
    let first = Infinity;
    for (const { key, record } of entries) first = Math.min(first, await put(tx, key, record, now));
    if (now() - first > SLOWEST_MS) throw new Error("storing took too long: store fewer records at a time");
  });
}

const order = ({ key, record }: { readonly key: string; readonly record: DataRecord }) =>
  originKey({ key, source: record.source });

/** @returns the instant from which on the record is known; Infinity if it was known already */
async function put(tx: Db, key: string, record: DataRecord, now: () => number): Promise<number> {
  const parts = splitRecord(record);
  const body = JSON.stringify(parts.body);
  const bodyDigest = digest(body);
  const whole = digest(JSON.stringify([record.fetchedAt, body, parts.numbers]));
  const head = await lockHead(tx, key, record.source);
  if (head.digest === whole) return Infinity;

  const readAt = now();
  const knownFrom = Math.max(readAt, head.knownFrom + 1);
  await putNumbers(tx, { key, source: record.source, knownFrom: head.knownFrom }, parts, knownFrom);
  await tx.insert(bodies).values({ digest: bodyDigest, json: body }).onConflictDoNothing();
  const reading = { key, source: record.source, knownFrom, fetchedAt: record.fetchedAt, body: bodyDigest };
  await tx.insert(readings).values({ ...reading, asOf: record.asOf });
  await tx
    .update(heads)
    .set({ ...reading, readAt, digest: whole })
    .where(isHead(key, record.source));
  return readAt;
}

/** The head of what is about to be stored, which nobody else may change until this transaction ends. */
async function lockHead(tx: Db, key: string, source: string) {
  const none = { knownFrom: 0, readAt: 0, digest: "", fetchedAt: null, body: "" };
  await tx
    .insert(heads)
    .values({ key, source, ...none })
    .onConflictDoNothing();
  const [head] = await tx
    .select({ knownFrom: heads.knownFrom, digest: heads.digest })
    .from(heads)
    .where(isHead(key, source))
    .for("update");
  return head!;
}

const isHead = (key: string, source: string) => and(eq(heads.key, key), eq(heads.source, source));

async function putNumbers(tx: Db, head: KnownOrigin, { symbol, numbers, body }: Parts, knownFrom: number) {
  const { key, source: reader } = head;
  const known = head.knownFrom === 0 ? [] : (await numbersOf(tx, [head])).get(originKey(head))!;
  const isWhole = WHOLE.has((body as DataRecord).kind);
  for (const each of numbers) {
    const { metric, method, source } = each;
    const id = digestNumber(JSON.stringify([key, metric, source, method, reader]));
    if (!known.some((other) => isSameSeries(other, each)))
      await tx
        .insert(series)
        .values({ id, key, symbol, metric, source, method, reader })
        .onConflictDoNothing({
          target: [series.key, series.metric, series.source, series.method, series.reader],
        });
    const before = known.find((other) => isSameSeries(other, each)) ?? { dates: [], values: [] };
    await addObservations(
      tx,
      id,
      changes(before, each, isWhole, metric === "totalReturn" ? INDEX_NOISE : 0),
      knownFrom,
    );
  }
}

/** Kinds whose records are whole histories: a day that is missing from one is no longer held to be true. */
const WHOLE: ReadonlySet<DataRecord["kind"]> = new Set(["prices", "returns", "macro"]);

/**
 * Publishers work all their adjusted closes out anew with each distribution, and round them to single precision, so a
 * total-return index moves by some 1e-7 of itself though nothing was revised. Half a millionth is no revision.
 */
const INDEX_NOISE = 5e-7;

function isSameSeries(one: DatedNumbers, other: DatedNumbers): boolean {
  return one.metric === other.metric && one.method === other.method && one.source === other.source;
}

/** So many rows a statement: enough to be fast, few enough that their text does not swell the engine's memory. */
const CHUNK = 10_000;

async function addObservations(tx: Db, id: number, rows: Changes, knownFrom: number): Promise<void> {
  for (let start = 0; start < rows.dates.length; start += CHUNK) {
    const part = (of: readonly unknown[]) => of.slice(start, start + CHUNK).join(",");
    // Lists travel as one text each: drivers differ in how they send arrays. An absent value joins as nothing.
    await rowsOf(
      tx,
      sql`insert into observations (series, date, known_from, value, withdrawn)
        select ${id}::bigint, t.date, ${knownFrom}::bigint, t.value, nullif(t.withdrawn, false)
        from unnest(
          string_to_array(${part(rows.dates)}, ',')::date[],
          string_to_array(${part(rows.values)}, ',', '')::double precision[],
          string_to_array(${part(rows.withdrawn)}, ',')::boolean[]
        ) as t(date, value, withdrawn)`,
    );
  }
}
