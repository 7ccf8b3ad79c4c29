import { sql, type SQL } from "drizzle-orm";
import { rowsOf, type Db } from "../database.ts";

/** The last value of a series on or before a date. */
export interface ValueOn {
  readonly symbol: string;
  /** Source of the record it came in: one symbol may have a value from each of several. */
  readonly reader: string;
  readonly date: string;
  readonly value: number | null;
}

/**
 * The last value of a metric on or before a date, of each of many symbols; symbols without one are left out. One
 * statement, and a second for those whose last day was withdrawn. Cost grows with the symbols only: for each, the index
 * is entered at the date.
 *
 * @param metric - "close", "totalReturn", "level", "pe", …
 * @param date - ISO date
 */
export async function valuesOn(
  db: Db,
  metric: string,
  symbols: readonly string[],
  date: string,
): Promise<ValueOn[]> {
  if (symbols.length === 0) return [];
  const rows = await rowsOf<ValueOn & { readonly withdrawn: boolean | null }>(
    db,
    statement(
      metric,
      symbols,
      sql`select o.date, o.value, o.withdrawn from observations o
        where o.series = s.id and o.date <= ${date}::date
        order by o.date desc, o.known_from desc limit 1`,
    ),
  );
  const isWithdrawn = rows.filter(({ withdrawn }) => withdrawn);
  const earlier = isWithdrawn.length === 0 ? [] : await earlierOf(db, metric, isWithdrawn, date);
  return [...rows.filter(({ withdrawn }) => !withdrawn), ...earlier].map(
    ({ symbol, reader, date: day, value }) => ({ symbol, reader, date: day, value }),
  );
}

/** The same where the newest day is no longer held to be true: the last one that is. */
function earlierOf(db: Db, metric: string, of: readonly ValueOn[], date: string) {
  return rowsOf<ValueOn & { readonly withdrawn: null }>(
    db,
    statement(
      metric,
      of.map(({ symbol }) => symbol),
      sql`select o.date, o.value, o.withdrawn from observations o
        where o.series = s.id and o.date <= ${date}::date and o.withdrawn is null
          and not exists (
            select 1 from observations later
            where later.series = o.series and later.date = o.date and later.known_from > o.known_from
          )
        order by o.date desc limit 1`,
    ),
  );
}

function statement(metric: string, symbols: readonly string[], last: SQL): SQL {
  return sql`select s.symbol, s.reader, last.date::text as date, last.value, last.withdrawn
    from series s cross join lateral (${last}) last
    where s.metric = ${metric} and s.symbol in ${symbols}
    order by s.symbol, s.reader`;
}
