import { sql, type SQL } from "drizzle-orm";
import { rowsOf, type Db } from "../database.ts";
import type { DatedNumbers } from "./splitRecord.ts";

/** Whose numbers: a query's key, and the source of the record they came in. */
export interface Origin {
  readonly key: string;
  readonly source: string;
}

/** The form in which an origin is looked up. JSON, since neither part is free of any separator. */
export const originKey = ({ key, source }: Origin): string => JSON.stringify([key, source]);

/** An origin, and the instant of which its numbers are wanted: what became known later is left out. */
export interface KnownOrigin extends Origin {
  readonly knownFrom: number;
}

/**
 * The dated numbers kept of some origins, by `originKey`, in one statement. Cost grows with the rows read: some 6 µs
 * each on PGlite.
 */
export async function numbersOf(
  db: Db,
  origins: readonly KnownOrigin[],
): Promise<Map<string, DatedNumbers[]>> {
  const found = new Map<string, DatedNumbers[]>(origins.map((origin) => [originKey(origin), []]));
  if (origins.length === 0) return found;
  for (const row of await rowsOf<Row>(db, numbersStatement(origins)))
    found.get(originKey({ key: row.key, source: row.reader }))!.push({
      metric: row.metric,
      method: row.method,
      source: row.source,
      dates: row.dates.split(","),
      values: row.values.split(",").map((value) => (value === "" ? null : Number(value))),
    });
  return found;
}

interface Row {
  readonly key: string;
  readonly reader: string;
  readonly metric: string;
  readonly method: string;
  readonly source: string;
  readonly dates: string;
  readonly values: string;
}

/**
 * Each series comes as one row with two texts: a driver takes several times as long over a row for each number. The
 * index is entered at each series: left to choose, a planner that knows the table reads all of it for one history.
 */
export function numbersStatement(origins: readonly KnownOrigin[]): SQL {
  const wanted = origins.map(
    ({ key, source, knownFrom }) => sql`(${key}::text, ${source}::text, ${knownFrom}::bigint)`,
  );
  return sql`
    select s.key, s.reader, s.metric, s.method, s.source, n.dates, n.values
    from (values ${sql.join(wanted, sql`, `)}) as w(key, reader, known_by)
    join series s on s.key = w.key and s.reader = w.reader
    cross join lateral (
      select string_agg(newest.date::text, ',' order by newest.date) as dates,
        string_agg(coalesce(newest.value::text, ''), ',' order by newest.date) as values
      from (
        select distinct on (o.date) o.date, o.value, o.withdrawn from observations o
        where o.series = s.id and o.known_from <= w.known_by
        order by o.date, o.known_from desc
      ) newest
      where newest.withdrawn is null
    ) n
    where n.dates is not null`;
}
