/* A clock that was wrong for a while and has been put right: whatever was noted meanwhile carries dates to come, and must hold nothing up. */
import { sql } from "drizzle-orm";
import { createMemory } from "../../src/data/store/memory.ts";
import type { Query } from "../../src/data/query.ts";
import { createBreaker } from "../../src/data/service/breaker.ts";
import type { Database } from "../../src/service/database/database.ts";
import { openMemory } from "../service/database/openMemory.ts";
import { createDatabaseBudget } from "../../src/service/desk/databaseBudget.ts";
import { openDesk } from "../../src/service/desk/openDesk.ts";
import { createWarmAnswers } from "../../src/service/desk/answering/warmAnswers.ts";
import { createBodyCache } from "../../src/service/http/routes/bodyCache.ts";
import { createKept } from "../../src/service/sources/kept.ts";
import { SourceFailure } from "../../src/service/sources/source.ts";
import { createTransport } from "../../src/service/sources/transport.ts";
import { makeFund } from "../data/makeRecords.ts";
import { fakeSource, noTransport } from "../service/desk/fakeSource.ts";

const TODAY = Date.parse("2024-06-28T21:00:00Z");
const WRONG = TODAY + 365 * 86_400_000;
const never = new AbortController().signal;
let now = TODAY;
const clock = () => now;
beforeEach(() => void (now = TODAY));

describe("the desk", () => {
  let database: Database;
  let count = 0;
  beforeAll(async () => void (database = await openMemory()), 60_000);
  afterAll(() => database.close());
  const fund = (): Query => ({ kind: "fund", ticker: `C${count++}` });
  const deskOf = (source: ReturnType<typeof fakeSource>) =>
    openDesk({
      database: { ...database, close: async () => undefined },
      sources: [source],
      transport: noTransport,
      now: clock,
      environment: {},
      limits: { answerMs: 2_000 },
    });
  const good = async (query: Query) =>
    makeFund((query as { ticker: string }).ticker, { source: "One", fetchedAt: new Date(now).toISOString() });

  test("does not take for fresh what was read in the days to come", async () => {
    const [query, source] = [fund(), fakeSource("One", good)];
    const desk = await deskOf(source);
    now = WRONG;
    await desk.answer([query], never);
    now = TODAY;
    expect(await desk.answer([query], never)).toMatchObject([
      { state: "found", record: { quality: "live" } },
    ]);
    expect(source.asked).toHaveLength(2);
    await desk.answer([query], never);
    expect(source.asked).toHaveLength(2); // and then knows it
    await desk.close();
  });

  test("believes no failure, no rest and no absence of the days to come", async () => {
    const [failing, missing] = [fund(), fund()];
    const source = fakeSource("One", async (query) => {
      if (query === missing) return null;
      throw new SourceFailure("network", "One", "does not answer");
    });
    const desk = await deskOf(source);
    now = WRONG;
    for (const query of [failing, fund(), fund(), fund(), missing]) await desk.answer([query], never);
    now = TODAY;
    source.answer = good;
    expect(await desk.answer([failing, missing], never)).toMatchObject([
      { state: "found" },
      { state: "found" },
    ]);
    await desk.close();
  });

  test("takes over a lease that nobody can have got by now", async () => {
    const query = fund();
    await database.db.execute(
      sql`insert into leases (key, owner, until) values (${`fetch fund:${(query as any).ticker}`}, 'dead', ${WRONG})`,
    );
    const desk = await deskOf(fakeSource("One", good));
    expect(await desk.answer([query], never)).toMatchObject([{ state: "found" }]);
    await desk.close();
  });

  test("does not queue behind requests of the days to come, nor count them", async () => {
    const budget = createDatabaseBudget(database.db, clock);
    now = WRONG;
    for (let i = 0; i < 25; i++)
      await database.db.execute(
        sql`insert into budgets (host, window_ms, started_at, used) values ('www.alphavantage.co', 86400000, ${Math.floor(WRONG / 86_400_000) * 86_400_000}, 25) on conflict do nothing`,
      );
    await budget.take("query2.finance.yahoo.com", never);
    now = TODAY;
    await budget.take("query2.finance.yahoo.com", AbortSignal.timeout(5_000));
    await budget.take("www.alphavantage.co", AbortSignal.timeout(5_000));
  });
});

test("a source that asks to be left alone for a year is asked again the next day", async () => {
  const database = await openMemory();
  const source = fakeSource("One", async () => {
    throw new SourceFailure("rateLimited", "One", "too much", { retryAfter: 365 * 86_400_000 });
  });
  const desk = await openDesk({
    database,
    sources: [source],
    transport: noTransport,
    now: clock,
    environment: {},
  });
  const query: Query = { kind: "fund", ticker: "YEAR" };
  await desk.answer([query], never);
  now += 86_400_000 + 60_000;
  source.answer = async () => makeFund("YEAR", { source: "One" });
  expect(await desk.answer([query], never)).toMatchObject([{ state: "found" }]);
  await desk.close();
});

test("what processes keep for a while is not kept longer for it", async () => {
  const record = makeFund("IWM");
  const memory = createMemory(10, clock);
  const warm = createWarmAnswers(clock);
  const bodies = createBodyCache({ now: clock, ttlMs: 2_000, capacity: 1_000_000 });
  let loads = 0;
  const kept = createKept(60_000, async () => ++loads);
  const asking = { transport: noTransport, signal: never, now: clock };
  now = WRONG;
  memory.keep("a", record, record, 60_000);
  warm.keep("a", { state: "found", record }, now + 60_000);
  bodies.keep("a", Buffer.from("a"));
  await kept.get(asking);
  now = TODAY;
  expect([memory.fresh("a"), warm.get("a"), bodies.get("a"), await kept.get(asking)]).toEqual([
    undefined,
    undefined,
    undefined,
    2,
  ]);
});

test("a service that rested by a wrong clock is asked again", async () => {
  const breaker = createBreaker(clock, 30_000);
  now = WRONG;
  breaker.failed(null);
  now = TODAY;
  expect(await breaker.admits(async () => undefined)).toBe(true);
});

test("a host that was left alone by a wrong clock is asked again", async () => {
  let isUp = false;
  const real = Date.now;
  Date.now = clock; // the library of breakers looks there
  try {
    const transport = createTransport({
      fetch: async () => (isUp ? new Response("{}") : Promise.reject(new TypeError("fetch failed"))),
      budget: { take: async () => undefined },
      contact: null,
      now: clock,
      random: () => 0,
      limits: { tries: 1, breakAfter: 1 },
    });
    const ask = () => transport({ url: "https://query2.finance.yahoo.com/x" }, never);
    now = WRONG;
    await expect(ask()).rejects.toThrow("does not answer");
    await expect(ask()).rejects.toThrow("left alone");
    now = TODAY;
    isUp = true;
    expect(await ask()).toMatchObject({ status: 200 });
  } finally {
    Date.now = real;
  }
});
