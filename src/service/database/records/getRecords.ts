import { sql } from "drizzle-orm";
import type { DataRecord } from "../../../data/record.ts";
import { rowsOf, type Db } from "../database.ts";
import { joinRecord } from "./joinRecord.ts";
import { numbersOf, originKey, type Origin } from "./numbersOf.ts";
import { isGathered, sideBySide } from "./sideBySide.ts";

/** That a thing was read from a source, without what was read. */
export interface Head extends Origin {
  /** Milliseconds. */
  readonly readAt: number;
}

/** When each of some things was last read, from each source it was ever read from; in one statement. */
export async function getHeads(db: Db, keys: readonly string[]): Promise<Head[]> {
  if (keys.length === 0) return [];
  const rows = await rowsOf<{ key: string; source: string; read_at: number | string }>(
    db,
    sql`select key, source, read_at from heads where key in ${keys}`,
  );
  return rows.map(({ key, source, read_at }) => ({ key, source, readAt: Number(read_at) }));
}

/** The records last read from some origins, by `originKey`, as they were put in; in two statements, however many. */
export async function getRecords(db: Db, origins: readonly Origin[]): Promise<Map<string, DataRecord>> {
  if (origins.length === 0) return new Map();
  const pairs = origins.map(({ key, source }) => sql`(${key}, ${source})`);
  const rows = await rowsOf<Row>(
    db,
    sql`select h.key, h.source, h.known_from, h.fetched_at, b.json
      from heads h join bodies b on b.digest = h.body
      where (h.key, h.source) in (${sql.join(pairs, sql`, `)})`,
  );
  return await joined(db, rows);
}

/**
 * The records of some queries' keys as of an instant in the past, by key: what had been read by then, whatever was
 * revised later; of several sources' the one read last, and `sideBySide` where that is more than one.
 *
 * @param at - milliseconds
 */
export async function getRecordsAsKnown(
  db: Db,
  keys: readonly string[],
  at: number,
): Promise<Map<string, DataRecord>> {
  if (keys.length === 0) return new Map();
  const rows = await rowsOf<Row>(
    db,
    sql`select * from (
        select distinct on (r.key, r.source) r.key, r.source, r.known_from, r.fetched_at, b.json
        from readings r join bodies b on b.digest = r.body
        where r.key in ${keys} and r.known_from <= ${at}
        order by r.key, r.source, r.known_from desc
      ) of_each
      order by key, known_from desc, source`,
  );
  const newest = new Map<string, Row[]>();
  for (const row of rows) {
    const before = newest.get(row.key);
    if (!before) newest.set(row.key, [row]);
    else if (isGathered(row.key)) before.push(row);
  }
  const records = await joined(db, [...newest.values()].flat());
  return new Map(
    Array.from(newest, ([key, same]) => [key, sideBySide(same.map((row) => records.get(originKey(row))!))]),
  );
}

/**
 * A fund's holdings of a day or the last day before it, of all sets ever read, as whatever they were asked for; null
 * where there are none.
 *
 * @param ticker - one by `isTicker`, which has none of the signs that stand for others in LIKE
 * @param date - ISO date
 * @param at - milliseconds; what was read later is left out
 */
export async function getHoldingsBy(
  db: Db,
  ticker: string,
  date: string,
  at: number,
): Promise<DataRecord | null> {
  const rows = await rowsOf<Row>(
    db,
    sql`select r.key, r.source, r.known_from, r.fetched_at, b.json
      from readings r join bodies b on b.digest = r.body
      where r.key in (select key from heads where key like ${`holdings:${ticker}:%`})
        and r.as_of <= ${date}::date and r.known_from <= ${at}
      order by r.as_of desc, r.known_from desc, r.source limit 1`,
  );
  const [record = null] = (await joined(db, rows)).values();
  return record;
}

interface Row extends Origin {
  readonly known_from: number | string;
  readonly fetched_at: string | null;
  readonly json: string;
}

/** Numbers are taken as of the reading they belong to: a revision stored between the two statements shows in neither. */
async function joined(db: Db, rows: readonly Row[]): Promise<Map<string, DataRecord>> {
  const known = rows.map((row) => ({ ...row, knownFrom: Number(row.known_from) }));
  const numbers = await numbersOf(db, known.filter(hasNumbers));
  return new Map(
    rows.map((row) => [
      originKey(row),
      joinRecord(row.json, row.fetched_at, numbers.get(originKey(row)) ?? []),
    ]),
  );
}

const hasNumbers = ({ key }: Origin) => !key.startsWith("holdings:") && key !== "catalogue";
