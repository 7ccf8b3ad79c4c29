/* What is put into the database comes out as it was, on every engine, now and as of any earlier instant. */
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { readdirSync } from "node:fs";
import { queryKey, type Query } from "../../../src/data/query.ts";
import type { DataRecord, PricesRecord, ReturnsRecord, ValuationsRecord } from "../../../src/data/record.ts";
import { rowsOf, type Database } from "../../../src/service/database/database.ts";
import { getRecords, getRecordsAsKnown } from "../../../src/service/database/records/getRecords.ts";
import { migrate } from "../../../src/service/database/opening/migrate.ts";
import { numbersStatement, originKey } from "../../../src/service/database/records/numbersOf.ts";
import { putRecords } from "../../../src/service/database/records/putRecords.ts";
import { valuesOn } from "../../../src/service/database/records/valuesOn.ts";
import { makeFund, makeMacro, makeValuations } from "../../data/makeRecords.ts";
import { arbitraryRecord } from "./arbitraryRecords.ts";
import { engines, type Engine } from "./databases.ts";

const makePrices = (ticker: string, given: Partial<PricesRecord> = {}): PricesRecord => ({
  kind: "prices",
  ticker,
  source: "test",
  sourceUrl: null,
  asOf: "2024-01-03",
  fetchedAt: "2024-01-03T22:00:00.000Z",
  quality: "live",
  warnings: [],
  series: { dates: ["2024-01-02", "2024-01-03"], values: [10, 11], interval: "daily" },
  ...given,
});

function queryOf(record: DataRecord): Query {
  switch (record.kind) {
    case "returns":
      return { kind: "returns", ticker: record.ticker, interval: record.series.interval };
    case "holdings":
      return { kind: "holdings", ticker: record.ticker, asOf: null };
    default:
      return record;
  }
}

describe.each(engines)("%s", (name, start) => {
  let engine: Engine, database: Database;
  beforeAll(async () => {
    engine = await start();
    database = await engine.open();
  }, 60_000);
  afterAll(() => engine.stop());

  const put = (record: DataRecord, now: number) =>
    putRecords(database.db, [{ query: queryOf(record), record }], () => now);
  const origin = (record: DataRecord) => ({ key: queryKey(queryOf(record)), source: record.source });
  const get = async (record: DataRecord) =>
    (await getRecords(database.db, [origin(record)])).get(originKey(origin(record)));
  const asKnown = async (record: DataRecord, at: number) =>
    (await getRecordsAsKnown(database.db, [origin(record).key], at)).get(origin(record).key);
  const clear = async () => {
    for (const table of ["series", "observations", "bodies", "readings", "heads"])
      await database.db.execute(sql.raw(`delete from ${table}`));
  };
  async function countRows(): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      database.db,
      sql`select ((select count(*) from series) + (select count(*) from observations)
        + (select count(*) from bodies) + (select count(*) from readings) + (select count(*) from heads))::int as count`,
    );
    return row!.count;
  }

  test("any record comes back as it was put in, also after others, and putting it again adds no row", async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(arbitraryRecord, { minLength: 1, maxLength: 4 }), async (records) => {
          const byKey = new Map(records.map((record) => [originKey(origin(record)), record]));
          const last = [...byKey.values()];
          await putRecords(
            database.db,
            last.map((record) => ({ query: queryOf(record), record })),
            () => 1_000,
          );
          const found = await getRecords(database.db, last.map(origin));
          for (const record of last) expect(found.get(originKey(origin(record)))).toEqual(record);
          const before = await countRows();
          for (const record of last) await put(record, 2_000);
          expect(await countRows()).toBe(before);
        })
        .afterEach(clear),
      { numRuns: 20 },
    );
  });

  test("each revision of a history leaves what was known before as it was", async () => {
    const history = fc.array(
      fc.dictionary(fc.constantFrom("2024-01-02", "2024-01-03", "2024-01-04"), fc.integer(), {
        noNullPrototype: true,
      }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc
        .asyncProperty(history, async (versions) => {
          const records = versions.map((version, i) => {
            const dates = Object.keys(version).sort();
            const values = dates.map((date) => version[date]!);
            return makePrices("REV", {
              fetchedAt: `2024-01-05T20:00:0${i}.000Z`,
              series: { dates, values, interval: "daily" },
            });
          });
          for (const [i, record] of records.entries()) await put(record, 10 * (i + 1));
          expect(await get(records[0]!)).toEqual(records.at(-1));
          expect(await asKnown(records[0]!, 9)).toBeUndefined();
          for (const [i, record] of records.entries()) {
            expect(await asKnown(record, 10 * (i + 1))).toEqual(record);
            expect(await asKnown(record, 10 * (i + 1) + 9)).toEqual(record);
          }
        })
        .afterEach(clear),
      { numRuns: 12 },
    );
  });

  test("a revised price is one more row, and the old one stays to be seen", async () => {
    const first = makePrices("IWM");
    await put(first, 1_000);
    const before = await countRows();
    await put({ ...first, series: { ...first.series, values: [10, 11.5] } }, 2_000);
    expect((await countRows()) - before).toBe(2); // the observation, and the reading
    expect(
      await rowsOf(
        database.db,
        sql`select o.date::text as date, o.value, o.known_from::int as "knownFrom"
          from observations o join series s on s.id = o.series
          where s.symbol = 'IWM' and s.metric = 'close' and o.date = '2024-01-03' order by o.known_from`,
      ),
    ).toEqual([
      { date: "2024-01-03", value: 11, knownFrom: 1_000 },
      { date: "2024-01-03", value: 11.5, knownFrom: 2_000 },
    ]);
  });

  test("the same figures read again are one row: that they were read", async () => {
    const macro = makeMacro("DGS10");
    await put(macro, 1_000);
    const before = await countRows();
    await put({ ...macro, fetchedAt: "2024-05-01T00:00:00.000Z" }, 2_000);
    expect((await countRows()) - before).toBe(1);
  });

  test("valuations gather: yesterday's ratio stays though publishers show today's only", async () => {
    await put(makeValuations("IWM", [{ date: "2024-01-02", value: 15 }]), 1_000);
    await put(makeValuations("IWM", [{ date: "2024-01-03", value: 16 }]), 2_000);
    const record = (await get(makeValuations("IWM", [{ date: "2024-01-03", value: 0 }]))) as ValuationsRecord;
    expect(record.points.map(({ date, value }) => [date, value])).toEqual([
      ["2024-01-02", 15],
      ["2024-01-03", 16],
    ]);
  });

  test("a total-return index that moves by rounding alone is no revision, one that moves by more is", async () => {
    const index = (values: number[], second: number): ReturnsRecord => ({
      ...makePrices("TRI"),
      kind: "returns",
      fetchedAt: `2024-01-03T22:00:0${second}.000Z`,
      series: { dates: ["2024-01-02", "2024-01-03"], values, interval: "daily" },
    });
    const first = index([1, 1.1], 0);
    await put(first, 1_000);
    const before = await countRows();
    await put(index([1, 1.1 * (1 + 1e-7)], 1), 2_000);
    expect((await countRows()) - before).toBe(1); // the reading
    expect(await get(first)).toMatchObject({ series: { values: [1, 1.1] } });
    await put(index([1, 1.1001], 2), 3_000);
    expect(await get(first)).toMatchObject({ series: { values: [1, 1.1001] } });
  });

  test("what two sources say of one thing is kept apart", async () => {
    await put(
      makeFund("VB", { source: "Vanguard", netAssets: { value: 1, asOf: null, source: "Vanguard" } }),
      1,
    );
    await put(makeFund("VB", { source: "Yahoo", netAssets: { value: 2, asOf: null, source: "Yahoo" } }), 2);
    expect(await get(makeFund("VB", { source: "Vanguard" }))).toMatchObject({ netAssets: { value: 1 } });
    expect(await get(makeFund("VB", { source: "Yahoo" }))).toMatchObject({ netAssets: { value: 2 } });
  });

  test("many who store the same at once store it once", async () => {
    const before = await countRows();
    await Promise.all(Array.from({ length: 6 }, () => put(makePrices("SAME"), 1_000)));
    expect((await countRows()) - before).toBe(6); // series, two observations, body, reading, head
  });

  test("a history is read through its index, however much the database knows of its tables", async () => {
    const dates = Array.from({ length: 500 }, (_, i) => new Date(i * 86_400_000).toISOString().slice(0, 10));
    const series = { dates, values: dates.map((_, i) => i + 1), interval: "daily" } as const;
    const tickers = Array.from({ length: 30 }, (_, i) => `P${i}`);
    for (const ticker of tickers) await put(makePrices(ticker, { series, asOf: dates.at(-1)! }), 1_000);
    await database.db.execute(sql`analyze`);
    const statement = numbersStatement([{ key: "prices:P7", source: "test", knownFrom: 1_000 }]);
    const plan = await rowsOf<{ "QUERY PLAN": string }>(database.db, sql`explain ${statement}`);
    const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(text).toMatch(/observations_series_date_known_from_pk/);
    expect(text).not.toMatch(/Seq Scan on observations/);
  });

  test("values of many symbols on a date are the last ones known, each as last revised", async () => {
    const prices = (ticker: string, dates: string[], values: number[]) =>
      makePrices(ticker, { series: { dates, values, interval: "daily" } });
    await put(prices("V1", ["2024-02-01", "2024-02-02", "2024-02-05"], [1, 2, 3]), 1_000);
    await put(prices("V2", ["2024-02-01", "2024-02-02"], [10, 20]), 1_000);
    await put(prices("V2", ["2024-02-01"], [11]), 2_000); // the second day is withdrawn, the first revised
    await put(prices("V3", ["2024-02-05"], [7]), 1_000);
    expect(await valuesOn(database.db, "close", ["V1", "V2", "V3", "NONE"], "2024-02-04")).toEqual([
      { symbol: "V1", reader: "test", date: "2024-02-02", value: 2 },
      { symbol: "V2", reader: "test", date: "2024-02-01", value: 11 },
    ]);
  });

  test("of a batch that cannot be stored whole, nothing is", async () => {
    const bad = makePrices("BAD", { series: { dates: ["2024-99-99"], values: [1], interval: "daily" } });
    const before = await countRows();
    await expect(
      putRecords(
        database.db,
        [makePrices("AAA"), bad].map((record) => ({ query: queryOf(record), record })),
        () => 1_000,
      ),
    ).rejects.toThrow();
    expect(await countRows()).toBe(before);
  });

  test("what takes so long to store that the past would change is not stored", async () => {
    let now = 0;
    await expect(
      putRecords(
        database.db,
        [{ query: queryOf(makePrices("SLOW")), record: makePrices("SLOW") }],
        () => (now += 9_000),
      ),
    ).rejects.toThrow("too long");
    expect(await get(makePrices("SLOW"))).toBeUndefined();
  });

  if (name === "Postgres")
    test("no statement holds a connection for ever, but a migration may take as long as it takes", async () => {
      const limit = sql`select current_setting('statement_timeout') as "limit"`;
      expect(await rowsOf(database.db, limit)).toEqual([{ limit: "20s" }]);
      await database.db.execute(sql`create table slow (took text)`);
      await migrate(database.db, [
        { hash: "slow", sql: ["insert into slow select current_setting('statement_timeout')"] },
      ]);
      expect(await rowsOf(database.db, sql`select took from slow`)).toEqual([{ took: "0" }]);
      expect(await rowsOf(database.db, limit)).toEqual([{ limit: "20s" }]);
    });

  test("replicas that start together on an empty database make the tables once", async () => {
    await database.db.execute(sql`drop schema public cascade`);
    await database.db.execute(sql`create schema public`);
    await Promise.all(Array.from({ length: 4 }, () => engine.open().then(({ db }) => migrate(db))));
    const migrations = readdirSync("src/service/database/migrations").filter((file) => file.endsWith(".sql"));
    expect(await rowsOf(database.db, sql`select count(*)::int as count from migrations`)).toEqual([
      { count: migrations.length },
    ]);
    await put(makePrices("NEW"), 1_000);
    expect(await get(makePrices("NEW"))).toEqual(makePrices("NEW"));
  });
});
