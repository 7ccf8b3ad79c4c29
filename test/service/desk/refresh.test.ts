/* What is in use is kept up unasked: politely, by one replica at a time, and it ends when told. */
import { sql } from "drizzle-orm";
import fc from "fast-check";
import type { Query } from "../../../src/data/query.ts";
import type { Database } from "../../../src/service/database/database.ts";
import { openMemory } from "../database/openMemory.ts";
import { createDatabaseBudget } from "../../../src/service/desk/databaseBudget.ts";
import { createLeases } from "../../../src/service/desk/asking/leases.ts";
import { openDesk } from "../../../src/service/desk/openDesk.ts";
import { isMarketOpen } from "../../../src/service/desk/market/usMarket.ts";
import { newYorkTime } from "../../../src/service/desk/market/newYork.ts";
import { plan } from "../../../src/service/desk/refresh/plan.ts";
import { planRefresh } from "../../../src/service/desk/refresh/planRefresh.ts";
import { startRefresh } from "../../../src/service/desk/refresh/startRefresh.ts";
import { createSourceBook } from "../../../src/service/desk/asking/sourceBook.ts";
import { createUses } from "../../../src/service/desk/uses.ts";
import { makeFund, makeMacro } from "../../data/makeRecords.ts";
import { fakeSource, noTransport } from "./fakeSource.ts";

const HOUR = 3_600_000;
const facts: Query = { kind: "fund", ticker: "IWM" };
const history: Query = { kind: "prices", ticker: "IWM" };
const at = (instant: string) => Date.parse(instant);
const never = new AbortController().signal;

test("facts of the day wait for the close, histories for the night; what is fresh is left alone", () => {
  const noon = at("2024-06-26T16:00:00Z"); // a Wednesday in New York
  const plan = planRefresh(
    [
      { query: history, freshUntil: -Infinity },
      { query: facts, freshUntil: noon - HOUR },
      { query: { kind: "fund", ticker: "VB" }, freshUntil: noon + 1 },
    ],
    noon,
  );
  expect(plan.map(({ query }) => query)).toEqual([facts, history]);
  const [factsDue, historyDue] = plan.map(({ due }) => due);
  expect(factsDue! >= at("2024-06-26T20:20:00Z") && factsDue! < at("2024-06-26T20:50:00Z")).toBe(true);
  expect(historyDue! >= at("2024-06-27T00:00:00Z") && historyDue! < at("2024-06-27T00:30:00Z")).toBe(true);
});

test("nothing is due while the market is open, no history by day, and by the end of an evening all is", () => {
  const query = fc.constantFrom<Query>(
    facts,
    history,
    { kind: "macro", series: "DGS10" },
    { kind: "holdings", ticker: "VB", asOf: null },
  );
  const instant = fc.integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2028, 0, 1) });
  fc.assert(
    fc.property(query, instant, (asked, now) => {
      const [task] = planRefresh([{ query: asked, freshUntil: now - 24 * HOUR }], now);
      const isDue = task!.due <= now;
      if (isMarketOpen(now)) expect(isDue).toBe(false);
      const { hour } = newYorkTime(now);
      if (hour > 21 || hour < 5) expect(isDue).toBe(true);
      expect(task!.due - now).toBeLessThan(24 * HOUR);
    }),
  );
});

describe("on a database", () => {
  let database: Database;
  beforeAll(async () => void (database = await openMemory()));
  afterAll(() => database.close());

  test("one replica at a time asks for what is due, one thing after another of each source", async () => {
    let now = at("2024-06-26T16:00:00Z");
    let busy = 0;
    const once = async <T>(record: T): Promise<T> => {
      busy += 1;
      expect(busy).toBe(1);
      await new Promise(setImmediate);
      busy -= 1;
      return record;
    };
    const funds = fakeSource(
      "Funds",
      (query) => once(makeFund((query as { ticker: string }).ticker, { source: "Funds" })),
      { knows: ({ kind }) => kind === "fund" },
    );
    const desk = await openDesk({
      database: { ...database, close: async () => {} },
      sources: [funds],
      transport: noTransport,
      now: () => now,
      environment: {},
    });
    const queries = ["AA", "BB", "CC"].map((ticker): Query => ({ kind: "fund", ticker }));
    for (const query of queries) await desk.answer([query], never);
    funds.asked.length = 0;
    now += 26 * HOUR; // next day, 14:00 in New York: stale, but the market is open
    expect(await desk.sources()).toMatchObject([{ name: "Funds", waiting: 3 }]);

    const asking = {
      db: database.db,
      sources: [funds],
      transport: noTransport,
      book: createSourceBook(database.db, () => now),
      now: () => now,
      sourceMs: 1_000,
    };
    const asked: Query[] = [];
    const upToDate = async (query: Query) => {
      asked.push(query);
      await desk.answer([query], never);
    };
    const replicas = ["one", "two"].map((owner) =>
      startRefresh({ asking, leases: createLeases(database.db, owner, () => now), upToDate, everyMs: 5 }),
    );
    for (let i = 0; i < 20; i += 1) await new Promise((turn) => setTimeout(turn, 5));
    expect(asked).toEqual([]);
    now += 4 * HOUR; // after the close
    const limit = Date.now() + 10_000;
    while (funds.asked.length < 3 && Date.now() < limit) await new Promise((turn) => setTimeout(turn, 5));
    await Promise.all(replicas.map(({ stop }) => stop()));
    expect(new Set(asked)).toEqual(new Set(queries));
    expect(funds.asked).toHaveLength(3);
    expect(await desk.sources()).toMatchObject([{ waiting: 0 }]);
    await desk.close();
  });

  test("what nobody has asked for in thirty days is not kept up", async () => {
    let now = at("2025-01-02T22:00:00Z");
    const series = fakeSource("Series", async () =>
      makeMacro("OLD", { source: "Series", fetchedAt: "2025-01-02T22:00:00.000Z" }),
    );
    const desk = await openDesk({
      database: { ...database, close: async () => {} },
      sources: [series],
      transport: noTransport,
      now: () => now,
      environment: {},
    });
    await desk.answer([{ kind: "macro", series: "OLD" }], never);
    now += 29 * 24 * HOUR;
    expect((await desk.sources())[0]!.waiting).toBeGreaterThan(0);
    now += 2 * 24 * HOUR;
    expect((await desk.sources())[0]!.waiting).toBe(0);
    await desk.close();
  });

  test("what was noted an hour ago is not remembered for ever", async () => {
    let now = at("2025-04-01T12:00:00Z");
    const uses = createUses(database.db, () => now);
    await uses.note(["NA", "NB", "NC"].map((ticker): Query => ({ kind: "fund", ticker })));
    expect(uses.remembered()).toBe(3);
    now += HOUR;
    await uses.note([facts]);
    expect(uses.remembered()).toBe(1);
  });

  test("what cannot be brought up to date holds up nothing behind it, and what is out of use is forgotten", async () => {
    const now = at("2025-06-26T23:30:00Z"); // after the close of a Thursday
    const queries = ["PP", "QQ", "RR"].map((ticker): Query => ({ kind: "fund", ticker }));
    await createUses(database.db, () => now).note(queries);
    const [day, old] = [24 * HOUR, { kind: "fund", ticker: "OUT" } as const];
    await createUses(database.db, () => now - 31 * day).note([old]);
    await createUses(database.db, () => now - 29 * day).note([facts]);
    const asking = {
      db: database.db,
      sources: [fakeSource("Funds", async () => null)],
      transport: noTransport,
      book: createSourceBook(database.db, () => now),
      now: () => now,
      sourceMs: 1_000,
    };
    const asked = new Set<string>();
    const all = new Promise<void>((resolve) => {
      const { stop } = startRefresh({
        asking,
        leases: createLeases(database.db, "refresher", () => now),
        everyMs: 5,
        upToDate(query) {
          asked.add((query as { ticker: string }).ticker);
          if (asked.size === 4) resolve(stop());
          return Promise.reject(new Error("cannot be stored"));
        },
      });
    });
    await all;
    expect(asked).toEqual(new Set(["IWM", "PP", "QQ", "RR"]));
    const { rows } = (await database.db.execute(sql`select key from uses`)) as unknown as {
      readonly rows: readonly { readonly key: string }[];
    };
    const keys = rows.map(({ key }) => key);
    expect(keys).toContain("fund:IWM");
    expect(keys).not.toContain("fund:OUT");
  });

  test("more than a statement takes parameters can be in use", async () => {
    const now = at("2026-02-12T12:00:00Z");
    await database.db.execute(
      sql`insert into uses (key, query, asked_at)
        select 'fund:U' || i, '{"kind":"fund","ticker":"U' || i || '"}', ${now}::bigint
        from generate_series(1, 66000) i`,
    );
    const asking = {
      db: database.db,
      sources: [fakeSource("Funds", async () => null)],
      transport: noTransport,
      book: createSourceBook(database.db, () => now),
      now: () => now,
      sourceMs: 1_000,
    };
    expect(await plan(asking)).toHaveLength(66_000);
    await database.db.execute(sql`delete from uses where asked_at = ${now}`);
  });

  test("replicas share a host's pace and its requests of the day", async () => {
    const now = at("2025-03-03T10:00:00Z");
    const hurried = new AbortController();
    const [one, two] = [
      createDatabaseBudget(database.db, () => now),
      createDatabaseBudget(database.db, () => now),
    ];
    await one.take("stooq.com", never); // the first slot is at once
    const second = two.take("stooq.com", hurried.signal); // the next a second later: not waited for here
    hurried.abort(new Error("no time"));
    await expect(second).rejects.toThrow();

    const late = new AbortController();
    const host = "www.alphavantage.co"; // 25 requests a day
    const taken = Array.from({ length: 30 }, (_, i) =>
      (i % 2 ? one : two).take(host, late.signal).then(
        () => "taken",
        (error: Error) => error.message,
      ),
    );
    const refused = Promise.all(taken).then(
      (all) => all.filter((each) => /25 requests of today/.test(each)).length,
    );
    setTimeout(() => late.abort(), 300).unref();
    expect(await refused).toBe(5);
  });
});
