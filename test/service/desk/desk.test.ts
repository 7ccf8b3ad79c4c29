/* The desk's promises, on every engine: fresh answers from the database, one fetch of a thing, honest stand-ins. */
import { jest } from "@jest/globals";
import { sql } from "drizzle-orm";
import { getMaxListeners } from "node:events";
import type { Answer, Query } from "../../../src/data/query.ts";
import type { DataRecord, FundRecord } from "../../../src/data/record.ts";
import { snapshot } from "../../../src/data/snapshot/snapshot.ts";
import type { Desk } from "../../../src/service/contract.ts";
import { rowsOf } from "../../../src/service/database/database.ts";
import { createLeases } from "../../../src/service/desk/asking/leases.ts";
import { openDesk, type DeskOptions } from "../../../src/service/desk/openDesk.ts";
import { createRateLimit } from "../../../src/service/http/guards/rateLimit.ts";
import { SourceFailure } from "../../../src/service/sources/source.ts";
import { describeProvider } from "../../data/providerContract.ts";
import { makeFund, makeHoldings, makeMacro, makeValuations } from "../../data/makeRecords.ts";
import { engines, type Engine } from "../database/databases.ts";
import { fakeSource, noTransport, type FakeSource } from "./fakeSource.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse("2024-06-28T21:00:00Z");
const never = new AbortController().signal;

const asFund = (query: Query, given: Partial<FundRecord> = {}): DataRecord =>
  makeFund((query as { ticker: string }).ticker, given);

/** The embedded figures, as a source. */
const embedded = fakeSource("Embedded", async (query, _, signal) => {
  const [answer] = await snapshot([query], signal);
  return answer?.state === "found" ? { ...answer.record, fetchedAt: new Date().toISOString() } : null;
});

describe.each(engines)("%s", (name, start) => {
  let engine: Engine;
  let now = START;
  const open: Desk[] = [];
  /** Tests share a database, so each has tickers of its own. */
  let count = 0;
  const fundQuery = (): Query => ({ kind: "fund", ticker: `F${count++}` });

  beforeAll(async () => void (engine = await start()), 60_000);
  beforeEach(() => void (now = START + count * 100 * DAY));
  afterEach(() => Promise.all(open.splice(0).map((desk) => desk.close())));
  afterAll(() => engine.stop());

  async function desk(sources: readonly FakeSource[], given: Partial<DeskOptions> = {}): Promise<Desk> {
    const opened = await openDesk({
      database: await engine.open(),
      sources,
      transport: noTransport,
      now: () => now,
      environment: {},
      ...given,
    });
    open.push(opened);
    return opened;
  }
  const ask = async (of: Desk, query: Query): Promise<Answer> => (await of.answer([query], never))[0]!;
  const found = async (of: Desk, query: Query) => {
    const answer = await ask(of, query);
    if (answer.state !== "found") throw new Error(JSON.stringify(answer));
    return answer.record as FundRecord;
  };

  describeProvider(
    `A desk on ${name}`,
    async (queries, signal) => (await desk([embedded], { now: Date.now })).answer(queries, signal),
    {
      held: [
        { kind: "fund", ticker: "IWM" },
        { kind: "valuations", ticker: "IWM" },
        { kind: "returns", ticker: "IWM", interval: "monthly" },
        { kind: "macro", series: "DGS2" },
        { kind: "catalogue" },
      ],
      absent: [
        { kind: "fund", ticker: "NOSUCH" },
        { kind: "macro", series: "NOSUCH" },
        { kind: "holdings", ticker: "NOSUCH", asOf: "2024-06-28" },
      ],
    },
  );

  test("many fetches at once are no leak that Node would warn the terminal of", async () => {
    const listens = jest.spyOn(EventTarget.prototype, "addEventListener");
    const queries = Array.from({ length: 12 }, fundQuery);
    await (await desk([fakeSource("A", async (query) => asFund(query))])).answer(queries, never);
    const counts = new Map<EventTarget, number>();
    for (const target of listens.mock.contexts as EventTarget[])
      counts.set(target, (counts.get(target) ?? 0) + 1);
    listens.mockRestore();
    const crowded = [...counts].filter(([, count]) => count > 10).map(([target]) => target);
    expect(crowded.map((target) => getMaxListeners(target))).toEqual([Infinity]);
  });

  test("a thing is fetched once while it is fresh, and again when it is not", async () => {
    const source = fakeSource("One", async (query) => asFund(query, { source: "One" }));
    const [query, one, other] = [fundQuery(), await desk([source]), await desk([source])];
    expect(await found(one, query)).toMatchObject({ name: `${(query as any).ticker} fund`, quality: "live" });
    expect(await found(one, query)).toMatchObject({ quality: "live" });
    expect(await found(other, query)).toMatchObject({ quality: "live" });
    expect(source.asked).toHaveLength(1);
    now += DAY + 1;
    await found(one, query);
    expect(source.asked).toHaveLength(2);
  });

  test("two replicas that want the same at the same time fetch it once", async () => {
    let release!: () => void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const source = fakeSource("One", async (query) => {
      await gate;
      return asFund(query, { source: "One" });
    });
    const query = fundQuery();
    const desks = [await desk([source]), await desk([source]), await desk([source])];
    const answers = Promise.all(desks.flatMap((each) => [found(each, query), found(each, query)]));
    while (source.asked.length === 0) await new Promise(setImmediate);
    release();
    expect(new Set((await answers).map(({ quality }) => quality))).toEqual(new Set(["live"]));
    expect(source.asked).toHaveLength(1);
  });

  test("when a replica dies in the middle of fetching, another takes its place once its lease has lapsed", async () => {
    const source = fakeSource("One", async (query) => asFund(query, { source: "One" }));
    const query = fundQuery();
    const { db } = await engine.open();
    const key = `fetch fund:${(query as any).ticker}`;
    // What a killed process leaves behind.
    await db.execute(sql`insert into leases (key, owner, until) values (${key}, 'dead', ${now + 5_000})`);
    const answer = found(await desk([source]), query);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(source.asked).toHaveLength(0);
    now += 5_001;
    expect(await answer).toMatchObject({ quality: "live" });
    expect(source.asked).toHaveLength(1);
  });

  test("a lease lapses while who asked still waits, though clocks differ: a killed replica costs no answer", async () => {
    const { db } = await engine.open();
    const [waitsMs, clocksDifferMs, looksEveryMs] = [12_000, 2_000, 1_500];
    let until = Infinity;
    await createLeases(db, "one", () => now).holding("some work", async () => {
      const [row] = await rowsOf<{ until: string }>(
        db,
        sql`select until::text as until from leases where key = 'some work'`,
      );
      until = Number(row!.until);
    });
    expect(until - now).toBeGreaterThan(clocksDifferMs);
    expect(until - now + clocksDifferMs + looksEveryMs).toBeLessThan(waitsMs);
  });

  test("the next source is asked when one has none or fails, and the record says whose it is", async () => {
    const none = fakeSource("None", async () => null);
    const broken = fakeSource("Broken", async () => {
      throw new SourceFailure("network", "Broken", "does not answer");
    });
    const good = fakeSource("Good", async (query) => asFund(query, { source: "Good" }));
    const query = fundQuery();
    expect(await found(await desk([none, broken, good]), query)).toMatchObject({
      source: "Good",
      quality: "live",
      warnings: [],
    });
    expect([none, broken, good].map(({ asked }) => asked.length)).toEqual([1, 1, 1]);
  });

  test("valuations of all sources stand side by side, and one that fails takes nothing from the others", async () => {
    const ticker = `V${count++}`;
    const query: Query = { kind: "valuations", ticker };
    const says = (source: string, value: number) => async () =>
      makeValuations(ticker, [{ date: "2024-06-27", value, method: "exNegative", source }], { source });
    const issuer = fakeSource("Issuer", says("Issuer", 15));
    const broken = fakeSource("Broken", () =>
      Promise.reject(new SourceFailure("badShape", "Broken", "answers with a page")),
    );
    const worked = fakeSource("SmallCap", says("SmallCap, from holdings", 16), { takesMany: true });
    const vendor = fakeSource("Vendor", says("Vendor", 17));
    const one = await desk([broken, worked, vendor, issuer]);
    const points = async () => {
      const answer = await ask(one, query);
      if (answer.state !== "found" || answer.record.kind !== "valuations") throw new Error(answer.state);
      return answer.record.points.map(({ source, value }) => [source, value]);
    };
    // what takes many requests is asked as well, since nobody before it had the thing
    const three = [
      ["SmallCap, from holdings", 16],
      ["Vendor", 17],
      ["Issuer", 15],
    ];
    expect(await points()).toEqual(three);
    expect(await points()).toEqual(three);
    expect(broken.asked).toHaveLength(1);

    broken.answer = says("Broken", 14);
    now += 16 * 60_000; // who failed is asked again before the others are
    expect(await points()).toEqual([["Broken", 14], ...three]);
    now += 16 * 60_000;
    await points();
    expect([broken, worked, vendor, issuer].map(({ asked }) => asked.length)).toEqual([2, 1, 1, 1]);
    now += 2 * DAY;
    await points();
    expect([broken, worked, vendor, issuer].map(({ asked }) => asked.length)).toEqual([3, 1, 2, 2]);

    const known = await one.answerAsKnown([query], new Date(now - DAY).toISOString());
    expect(known).toMatchObject([{ record: { quality: "cached" } }]);
    const [{ record }] = known as any;
    expect(record.points.map(({ source }: any) => source).sort()).toEqual([
      "Broken",
      "Issuer",
      "SmallCap, from holdings",
      "Vendor",
    ]);
    expect(record.source.split("; ")).toHaveLength(4);
  });

  test("what does not know a query is not asked", async () => {
    const other = fakeSource("Other", async () => null, { knows: () => false });
    expect(await ask(await desk([other]), fundQuery())).toMatchObject({
      state: "absent",
      problem: { problem: "noFigure" },
    });
    expect(other.asked).toHaveLength(0);
  });

  test("holdings of a day are the last set read that is of it or before, whatever it was read as", async () => {
    const ticker = `H${count++}`;
    const beforehand = new Date(now - HOUR).toISOString();
    let asOf = "2024-05-31";
    const source = fakeSource("One", async (query) =>
      query.kind === "holdings" && query.asOf === null
        ? { ...makeHoldings(ticker, { source: "One" }), asOf }
        : null,
    );
    const one = await desk([source]);
    const held = async (day: string | null) => ask(one, { kind: "holdings", ticker, asOf: day });
    const latest = await held(null);
    now += 2 * DAY;
    asOf = "2024-06-28";
    await held(null);
    expect(await held("2024-06-27")).toEqual({
      state: "found",
      record: { ...(latest as any).record, quality: "cached" },
    });
    expect(await held("2024-06-28")).toMatchObject({ state: "found", record: { asOf: "2024-06-28" } });
    expect(await held("2024-05-30")).toMatchObject({ state: "absent", problem: { problem: "noFigureBy" } });
    source.answer = () => Promise.reject(new SourceFailure("network", "One", "does not answer"));
    expect(await held("2024-06-26")).toMatchObject({ state: "found", record: { asOf: "2024-05-31" } });
    expect(
      await one.answerAsKnown([{ kind: "holdings", ticker, asOf: "2024-06-28" }], beforehand),
    ).toMatchObject([{ state: "absent", problem: { problem: "noFigureBy" } }]);
  });

  test("when sources fail, the last known record stands in and says so; soon they are tried again", async () => {
    const source = fakeSource("One", async (query) => asFund(query, { source: "One" }));
    const [query, one] = [fundQuery(), await desk([source])];
    await found(one, query);
    source.answer = () => Promise.reject(new SourceFailure("network", "One", "does not answer"));
    now += 2 * DAY;
    const standIn = {
      quality: "cached",
      warnings: [{ warning: "standIn", details: { source: "One" } }],
    };
    expect(await found(one, query)).toMatchObject(standIn);
    expect(await found(one, query)).toMatchObject(standIn);
    expect(source.asked).toHaveLength(2); // not by every cell
    source.answer = async (asked) => asFund(asked, { source: "One", name: "New" });
    now += 31_000;
    expect(await found(one, query)).toMatchObject({ quality: "live", name: "New", warnings: [] });
  });

  test("without a last known record, a failure is told with its reason and is no absence", async () => {
    const source = fakeSource("One", () => Promise.reject(new TypeError("x is undefined")));
    expect(await ask(await desk([source]), fundQuery())).toEqual({
      state: "failed",
      source: "One",
      kind: "badShape",
      reason: expect.stringContaining("x is undefined"),
    });
  });

  test("what all sources say they do not have is absent, and not asked for again that day", async () => {
    const source = fakeSource("One", async () => null);
    const one = await desk([source]);
    const query = fundQuery();
    const absent = {
      state: "absent",
      problem: { problem: "unknownTicker", details: { ticker: (query as any).ticker } },
    };
    expect(await ask(one, query)).toEqual(absent);
    expect(await ask(await desk([source]), query)).toEqual(absent);
    expect(source.asked).toHaveLength(1);
    expect(await ask(one, { kind: "macro", series: `M${count++}` })).toMatchObject({
      problem: { problem: "unknownSeries" },
    });
  });

  test("a source that never answers is left after its time, whether it heeds the signal or not", async () => {
    const deaf = fakeSource("Deaf", () => new Promise(() => undefined));
    const good = fakeSource("Good", async (query) => asFund(query, { source: "Good" }));
    const limits = { sourceMs: 50 };
    expect(await found(await desk([deaf, good], { limits }), fundQuery())).toMatchObject({ source: "Good" });
    expect(await ask(await desk([deaf], { limits }), fundQuery())).toMatchObject({
      state: "failed",
      kind: "timeLimit",
      reason: expect.stringContaining("within 0.05 s"),
    });
  });

  test("an answer does not wait for ever for sources; what they say later is there for the next", async () => {
    let release!: () => void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = fakeSource("Slow", async (query) => {
      await gate;
      return asFund(query, { source: "Slow" });
    });
    const [query, one] = [fundQuery(), await desk([slow], { limits: { answerMs: 50 } })];
    expect(await ask(one, query)).toMatchObject({ state: "failed", source: "Slow", kind: "timeLimit" });
    release();
    let answer = await ask(one, query);
    while (answer.state !== "found") answer = await ask(one, query);
    expect(slow.asked).toHaveLength(1);
  });

  test.each([
    ["dated in the future", (query: Query) => asFund(query, { asOf: "2999-01-01" })],
    ["of another fund", () => makeFund("OTHER")],
    [
      "with figures of the future",
      (query: Query) =>
        ({
          ...makeMacro((query as any).ticker),
          kind: "prices",
          ticker: (query as any).ticker,
          series: { dates: ["2999-01-01"], values: [1], interval: "daily" },
        }) as unknown as DataRecord,
    ],
  ])("a record %s is refused, and nothing of it is stored", async (_, record) => {
    const query: Query = { ...fundQuery(), kind: _.includes("figures") ? "prices" : "fund" } as Query;
    const source = fakeSource("One", async () => record(query));
    expect(await ask(await desk([source]), query)).toMatchObject({ state: "failed", source: "One" });
    const { db } = await engine.open();
    const stored: any = await db.execute(
      sql`select 1 from heads where key = ${`${query.kind}:${(query as any).ticker}`}`,
    );
    expect(stored.rows).toEqual([]);
  });

  test("what was known at an instant is the same for ever, whatever is revised later", async () => {
    const source = fakeSource("One", async (query) => asFund(query, { source: "One", name: "First" }));
    const [query, one] = [fundQuery(), await desk([source])];
    const before = new Date(now - 1).toISOString();
    await found(one, query);
    const between = new Date(now + HOUR).toISOString();
    now += 2 * DAY;
    expect(await one.answerAsKnown([query], before)).toMatchObject([{ state: "absent" }]);
    const first = await one.answerAsKnown([query], between);
    expect(first).toMatchObject([{ state: "found", record: { name: "First", quality: "cached" } }]);
    source.answer = async (asked) => asFund(asked, { source: "One", name: "Revised" });
    expect(await found(one, query)).toMatchObject({ name: "Revised" });
    now += HOUR;
    expect(await one.answerAsKnown([query], between)).toEqual(first);
    expect(await one.answerAsKnown([query], new Date(now - 60_000).toISOString())).toMatchObject([
      { record: { name: "Revised" } },
    ]);
    expect(source.asked).toHaveLength(2); // nobody was asked for the past
  });

  test("sources are described by the word of all replicas; one that keeps failing is left alone for a while", async () => {
    const name = `Tired ${count}`;
    const tired = fakeSource(name, () =>
      Promise.reject(new SourceFailure("network", name, "does not answer")),
    );
    const keyed = fakeSource("Keyed", async () => null, { keyName: "SOME_KEY", knows: () => false });
    const fresh = fakeSource("Fresh", async () => null, { knows: () => false });
    const [one, other] = [await desk([tired]), await desk([tired, keyed, fresh])];
    for (let i = 0; i < 3; i += 1) await ask(one, fundQuery());
    expect(await other.sources()).toMatchObject([
      {
        name,
        state: "resting",
        lastSuccess: null,
        lastFailure: { at: new Date(now).toISOString(), kind: "network", reason: `${name}: does not answer` },
        quota: null,
      },
      { name: "Keyed", state: "needsKey" },
      { name: "Fresh", state: "untried", lastSuccess: null, lastFailure: null },
    ]);
    expect(await ask(other, fundQuery())).toMatchObject({
      state: "failed",
      reason: expect.stringContaining("left alone"),
    });
    expect(tired.asked).toHaveLength(3);
    now += HOUR;
    tired.answer = async (query) => asFund(query, { source: name });
    await found(other, fundQuery());
    expect(await one.sources()).toMatchObject([
      { state: "answering", lastSuccess: new Date(now).toISOString() },
    ]);
  });

  test("who leaves early disturbs nobody", async () => {
    let release!: () => void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const source = fakeSource("One", async (query) => {
      await gate;
      return asFund(query, { source: "One" });
    });
    const [query, one] = [fundQuery(), await desk([source])];
    const leaving = new AbortController();
    const left = one.answer([query], leaving.signal);
    const stayed = found(one, query);
    leaving.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    release();
    expect(await stayed).toMatchObject({ quality: "live" });
    expect(source.asked).toHaveLength(1);
  });

  describe("on a full disk", () => {
    /** From now on nothing can be added to a table. */
    const fill = async (table: "readings" | "uses") => {
      const { db } = await engine.open();
      await db.execute(sql`create or replace function full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`);
      await db.execute(
        sql.raw(`create trigger full_disk before insert on ${table} execute function full_disk()`),
      );
    };
    const makeRoom = async () => {
      const { db } = await engine.open();
      await db.execute(sql`drop function if exists full_disk cascade`);
    };
    afterEach(makeRoom);

    test("what is known goes on being served, what is not fails with the reason, nothing partial is kept, and all is told once", async () => {
      const source = fakeSource("One", async (query) =>
        asFund(query, { source: "One", fetchedAt: new Date(now).toISOString() }),
      );
      const told: string[] = [];
      const [one, old, unknown] = [
        await desk([source], { tell: (sentence) => void told.push(sentence) }),
        fundQuery(),
        fundQuery(),
      ];
      await found(one, old);
      await fill("readings");
      now += DAY + 1;
      expect(await found(one, old)).toMatchObject({
        quality: "cached",
        warnings: [{ warning: "standIn", details: { source: "Data service" } }],
      });
      for (let i = 0; i < 3; i++)
        expect(await ask(one, unknown)).toMatchObject({
          state: "failed",
          source: "Data service",
          kind: "unwritable",
          reason: expect.stringMatching(/^Data cannot be kept in .*disk is full\. Make room/),
        });
      expect(source.asked).toEqual([old, old]); // nobody is asked for what cannot be kept
      expect(await one.sources()).toMatchObject([
        { name: "One", state: "answering" },
        {
          name: "Database",
          state: "failing",
          lastFailure: {
            at: new Date(now).toISOString(),
            kind: "unwritable",
            reason: expect.stringContaining("disk is full"),
          },
        },
      ]);
      const { db } = await engine.open();
      const key = `fund:${(unknown as any).ticker}`;
      for (const table of ["heads", "series", "readings"])
        expect(await rowsOf(db, sql`select key from ${sql.raw(table)} where key = ${key}`)).toEqual([]);

      await makeRoom();
      now += 30_000;
      expect(await found(one, unknown)).toMatchObject({ quality: "live" });
      expect(await one.sources()).toMatchObject([{ name: "One" }]);
      expect(told).toEqual([
        expect.stringMatching(/^Data cannot be kept .* What is known is served meanwhile\.$/),
        expect.stringMatching(/^Data is kept in .* again\.$/),
      ]);
    });

    test("an answer does not fail because it cannot be noted that somebody asked", async () => {
      const source = fakeSource("One", async (query) => asFund(query, { source: "One" }));
      const [one, query] = [await desk([source]), fundQuery()];
      await found(one, query);
      await fill("uses");
      expect(await found(await desk([source]), query)).toMatchObject({ quality: "live" });
    });
  });

  test("replicas together let a client make its requests of a minute, and no more", async () => {
    const limits = await Promise.all(
      [await desk([]), await desk([])].map(({ allow }) =>
        createRateLimit({ perMinute: 90, now: () => now, allow }),
      ),
    );
    const client = `client ${count++}`;
    const takes = async (tries: number) => {
      const waits = await Promise.all(Array.from({ length: tries }, (_, i) => limits[i % 2]!.take(client)));
      return { passed: waits.filter((wait) => wait === 0).length, longest: Math.max(...waits) };
    };
    expect(await takes(200)).toEqual({ passed: 90, longest: 667 });
    expect((await takes(20)).passed).toBe(0);
    now += 20_000;
    expect((await takes(100)).passed).toBe(30);
    now += HOUR;
    expect((await takes(200)).passed).toBe(90);
    expect(await limits[0]!.take(`client ${count++}`)).toBe(0);
    now -= HOUR; // a clock put right: what was counted by the wrong one holds nobody up
    expect((await takes(200)).passed).toBe(90);
  });

  test("closing ends what is under way", async () => {
    const deaf = fakeSource("Deaf", () => new Promise(() => undefined));
    const one = await desk([deaf]);
    const answer = one.answer([fundQuery()], never);
    answer.catch(() => undefined);
    while (deaf.asked.length === 0) await new Promise(setImmediate);
    await one.close();
    await expect(answer).rejects.toThrow("closing");
  });
});
