import type { PGlite } from "@electric-sql/pglite";
import type { Pool } from "pg";
import type { Query } from "../../../src/data/query.ts";
import { openDatabase } from "../../../src/service/database/opening/openDatabase.ts";
import type { Database } from "../../../src/service/database/database.ts";
import { valuesOn } from "../../../src/service/database/records/valuesOn.ts";
import { openDesk } from "../../../src/service/desk/openDesk.ts";
import { compare } from "../compare.ts";
import type { Line } from "../row.ts";
import { symbols } from "./priceHistories.ts";

const DATE = "2019-06-30";
const HISTORIES = 20;
const never = new AbortController().signal;

/** What the database is asked through our layers, against the plainest SQL for it through the same driver. */
export async function againstSql(engine: string, at: Readonly<Record<string, string>>): Promise<Line[]> {
  const database = await openDatabase(at);
  try {
    const client = driverOf(database);
    const list = symbols.map((symbol) => `'${symbol}'`).join(",");
    const onDate = await compare(
      {
        ours: () => valuesOn(database.db, "close", symbols, DATE),
        sql: () => client.query(lastOnDate(list)),
      },
      { warmUp: 3, rounds: 15 },
    );
    const history = await compare(
      { ours: () => histories(database), sql: () => plainHistories(client) },
      { warmUp: 1, rounds: 5 },
    );
    return [
      {
        what: `last price of ${String(symbols.length)} funds on or before a date, ${engine}`,
        figure: onDate.sides.ours,
        unit: "ms",
        against: { what: "SQL", figure: onDate.sides.sql },
        ratio: onDate.ratio,
        target: { atMost: 2 },
      },
      {
        what: `histories of ${String(HISTORIES)} funds as JSON, nothing cached, ${engine}`,
        figure: history.sides.ours,
        unit: "ms",
        against: { what: "SQL", figure: history.sides.sql },
        ratio: history.ratio,
        target: { atMost: 2 },
      },
    ];
  } finally {
    await database.close();
  }
}

/** Both drivers understand this. */
interface Driver {
  query(text: string): Promise<{ readonly rows: readonly unknown[] }>;
}

const driverOf = ({ db }: Database): Driver =>
  (db as unknown as { readonly $client: PGlite | Pool }).$client as Driver;

const lastOnDate = (list: string) => `
  select s.symbol, o.date::text, o.value from series s cross join lateral (
    select date, value from observations where series = s.id and date <= '${DATE}' order by date desc limit 1
  ) o where s.metric = 'close' and s.symbol in (${list})`;

/** A desk that has answered nothing yet reads from the database. */
async function histories({ db, place }: Database): Promise<string[]> {
  const desk = await openDesk({
    database: { db, place, close: () => Promise.resolve() },
    sources: [],
    environment: {},
  });
  const texts: string[] = [];
  for (const ticker of symbols.slice(0, HISTORIES)) {
    const query: Query = { kind: "prices", ticker };
    const [answer] = await desk.answer([query], never);
    if (answer?.state !== "found") throw new Error(`${ticker} is not there`);
    texts.push(JSON.stringify(answer));
  }
  await desk.close();
  return texts;
}

async function plainHistories(client: Driver): Promise<string[]> {
  const texts: string[] = [];
  for (const ticker of symbols.slice(0, HISTORIES)) {
    const { rows } = await client.query(`
      select o.date::text, o.value from observations o join series s on s.id = o.series
      where s.symbol = '${ticker}' and s.metric = 'close' order by o.date`);
    texts.push(JSON.stringify(rows));
  }
  return texts;
}
