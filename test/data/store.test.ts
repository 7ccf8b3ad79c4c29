import { jest } from "@jest/globals";
import { DataError } from "../../src/errors.ts";
import { queryKey, type Answer, type Provider, type Query } from "../../src/data/query.ts";
import { createStore, type Store } from "../../src/data/store/store.ts";
import { makeFund } from "./makeRecords.ts";

const MINUTE = 60_000;
const fund = (ticker: string) => ({ kind: "fund", ticker }) as const;
const found = (query: Query): Answer => ({
  state: "found",
  record: makeFund((query as { ticker: string }).ticker, { fetchedAt: new Date().toISOString() }),
});
const absent: Answer = { state: "absent", problem: { problem: "unknownTicker", details: { ticker: "?" } } };
const failed: Answer = { state: "failed", source: "Yahoo", reason: "HTTP 502" };

/** A provider that answers each query by `answer`, and writes down what it was asked. */
function spied(answer: (query: Query) => Answer = found) {
  const calls: string[][] = [];
  const provider: Provider = (queries) => {
    calls.push(queries.map(queryKey));
    return Promise.resolve(queries.map(answer));
  };
  return { calls, provider };
}

const refusalOf = async (answer: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await answer.then(
    () => new Error("was not refused"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof DataError)) throw error;
  return { problem: error.problem, ...error.details };
};

const noAnswerOf = (source: string) => ({
  problem: "noAnswer",
  subject: "IWM",
  figure: "fund facts",
  source,
});

/** Asks, and lets the turn of the event loop end. */
async function ask(store: Store, ...tickers: string[]) {
  const answers = tickers.map((ticker) => store.get(fund(ticker)));
  void Promise.allSettled(answers);
  await jest.advanceTimersByTimeAsync(1);
  return answers;
}

beforeEach(() => void jest.useFakeTimers({ now: Date.parse("2024-07-01T12:00:00Z") }));
afterEach(() => void jest.useRealTimers());

describe("one turn of the event loop", () => {
  test("is one call with unique keys, for however many cells", async () => {
    const { calls, provider } = spied();
    const store = createStore({ service: provider });
    const tickers = Array.from({ length: 30 }, (_, i) => `F${i}`);
    const cells = Array.from({ length: 100_000 }, (_, i) => store.get(fund(tickers[i % 30]!)));
    await jest.advanceTimersByTimeAsync(1);
    const records = await Promise.all(cells);
    expect(calls).toEqual([tickers.map((ticker) => `fund:${ticker}`)]);
    expect(records.every(({ ticker }, i) => ticker === tickers[i % 30])).toBe(true);
    expect(new Set(records).size).toBe(30);
  });

  test("takes all kinds of queries together and keeps them apart", async () => {
    const { calls, provider } = spied((query) => (query.kind === "fund" ? found(query) : absent));
    const store = createStore({ service: provider });
    const answers = [
      store.get({ kind: "returns", ticker: "IWM", interval: "daily" }),
      store.get({ kind: "returns", ticker: "IWM", interval: "monthly" }),
      store.get(fund("IWM")),
      store.get({ kind: "catalogue" }),
    ];
    const settled = Promise.allSettled(answers);
    await jest.advanceTimersByTimeAsync(1);
    expect(calls).toEqual([["returns:IWM:daily", "returns:IWM:monthly", "fund:IWM", "catalogue"]]);
    expect((await settled).map(({ status }) => status)).toEqual([
      "rejected",
      "rejected",
      "fulfilled",
      "rejected",
    ]);
  });
});

describe("memory", () => {
  test("answers what is fresh without asking, and at once to those who cannot wait", async () => {
    const { calls, provider } = spied();
    const store = createStore({ service: provider });
    expect(store.peek(fund("IWM"))).toBeUndefined();
    const [first] = await ask(store, "IWM");
    await jest.advanceTimersByTimeAsync(15 * MINUTE - 2);
    expect(store.peek(fund("IWM"))).toBe(await first);
    const [again] = await ask(store, "IWM");
    expect(await again).toBe(await first);
    expect(calls).toHaveLength(1);
    expect(store.peek(fund("IWM"))).toBeUndefined(); // a quarter of an hour to the millisecond
    await ask(store, "IWM");
    expect(calls).toHaveLength(2);
  });

  test("a question under way is joined, not asked again", async () => {
    let answer!: (answers: Answer[]) => void;
    const calls: unknown[] = [];
    const store = createStore({
      service: (queries) => {
        calls.push(queries);
        return new Promise((resolve) => (answer = resolve));
      },
    });
    const [one] = await ask(store, "IWM");
    const [two] = await ask(store, "IWM");
    answer([found(fund("IWM"))]);
    await jest.advanceTimersByTimeAsync(1);
    expect(await two).toBe(await one);
    expect(calls).toHaveLength(1);
  });

  test("neither a failure nor an absence is kept", async () => {
    for (const answer of [failed, absent]) {
      const { calls, provider } = spied(() => answer);
      const store = createStore({ service: provider });
      const answers = [...(await ask(store, "IWM")), ...(await ask(store, "IWM"))];
      await Promise.allSettled(answers);
      expect(calls).toHaveLength(2);
    }
  });

  test("is bounded: the record longest unread from its source goes first", async () => {
    const { calls, provider } = spied();
    const store = createStore({ service: provider }, { capacity: 2 });
    await ask(store, "A", "B");
    store.refresh([fund("A")]);
    await ask(store, "A"); // read again, so B is the oldest now
    await ask(store, "C");
    expect(["A", "B", "C"].map((ticker) => store.peek(fund(ticker))?.ticker)).toEqual(["A", undefined, "C"]);
    expect(calls).toEqual([["fund:A", "fund:B"], ["fund:A"], ["fund:C"]]);
  });

  test("refresh makes the next ask go out, for some queries or for all", async () => {
    const { calls, provider } = spied();
    const store = createStore({ service: provider });
    await ask(store, "A", "B");
    store.refresh([fund("A")]);
    await ask(store, "A", "B");
    store.refresh();
    await ask(store, "A", "B");
    expect(calls).toEqual([["fund:A", "fund:B"], ["fund:A"], ["fund:A", "fund:B"]]);
  });

  test("refresh does not wait for an answer that was already under way, and that answer is not kept", async () => {
    const waiting: ((answers: Answer[]) => void)[] = [];
    const store = createStore({ service: () => new Promise((resolve) => waiting.push(resolve)) });
    const [before] = await ask(store, "IWM");
    store.refresh([fund("IWM")]);
    const [after] = await ask(store, "IWM");
    const [old, young] = ["old", "young"].map((name) => makeFund("IWM", { name }));
    waiting[1]!([{ state: "found", record: young! }]);
    await jest.advanceTimersByTimeAsync(1);
    waiting[0]!([{ state: "found", record: old! }]);
    await jest.advanceTimersByTimeAsync(1);
    expect([await before, await after]).toEqual([old, young]);
    expect(store.peek(fund("IWM"))).toBe(young);
  });
});

describe("the chain", () => {
  test("asks each provider only for what those before it do not have", async () => {
    const workbook = spied((query) => (queryKey(query) === "fund:A" ? found(query) : absent));
    const service = spied((query) => (queryKey(query) === "fund:B" ? found(query) : absent));
    const snapshot = spied();
    const store = createStore({
      snapshot: snapshot.provider,
      service: service.provider,
      workbook: workbook.provider,
    });
    await ask(store, "A", "B", "C");
    expect([workbook.calls, service.calls, snapshot.calls]).toEqual([
      [["fund:A", "fund:B", "fund:C"]],
      [["fund:B", "fund:C"]],
      [["fund:C"]],
    ]);
  });

  test("what the first provider has does not wait for a slow second", async () => {
    const workbook = spied((query) => (queryKey(query) === "fund:A" ? found(query) : absent));
    const store = createStore({ workbook: workbook.provider, service: () => new Promise(() => undefined) });
    const [a] = await ask(store, "A", "B");
    expect((await a)!.ticker).toBe("A");
    expect(store.state().outstanding).toBe(1);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(store.state().outstanding).toBe(0);
  });

  test("tells the most telling reason when nobody has it", async () => {
    const says = (problem: string, details: object) =>
      spied(() => ({ state: "absent", problem: { problem, details } }) as Answer).provider;
    const noPe = says("noFigure", { ticker: "A", figure: "P/E" });
    const unknown = says("unknownTicker", { ticker: "A" });
    const askService = says("needsService", { subject: "A", figure: "P/E" });
    const told = async (...providers: Provider[]) => {
      const [workbook, service, snapshot] = providers;
      const [answer] = await ask(createStore({ workbook, service, snapshot } as never), "A");
      return ((await refusalOf(answer!)) as { problem: string }).problem;
    };
    expect(await told(askService, noPe, unknown)).toBe("noFigure");
    expect(await told(askService, unknown, askService)).toBe("unknownTicker");
    expect(await told(askService, noPe, askService)).toBe("noFigure");
    expect(await told(askService)).toBe("needsService");
  });

  test("an empty chain sends to the service", async () => {
    const [answer] = await ask(createStore({}), "A");
    expect(await refusalOf(answer!)).toEqual({ problem: "needsService", subject: "A", figure: "fund facts" });
  });

  test("use puts a provider in its place at run time, and null takes it out", async () => {
    const store = createStore({ snapshot: spied().provider });
    await ask(store, "IWM");
    const live = makeFund("IWM", { name: "from the service" });
    store.use("service", spied(() => ({ state: "found", record: live })).provider);
    expect(store.peek(fund("IWM"))).toBeUndefined();
    const [second] = await ask(store, "IWM");
    expect(await second).toBe(live);
    store.use("service", null);
    const [third] = await ask(store, "IWM");
    expect((await third)!.name).toBe("IWM fund");
  });

  test("what was asked of the old chain is answered, but not kept for the new one", async () => {
    let answer!: (answers: Answer[]) => void;
    const store = createStore({ service: () => new Promise((resolve) => (answer = resolve)) });
    const [old] = await ask(store, "IWM");
    store.use("service", spied().provider);
    answer([{ state: "found", record: makeFund("IWM", { name: "old" }) }]);
    expect((await old)!.name).toBe("old");
    expect(store.peek(fund("IWM"))).toBeUndefined();
  });
});

describe("faults", () => {
  const faults: Record<string, Provider> = {
    throws: () => {
      throw new Error("broken");
    },
    rejects: () => Promise.reject(new Error("broken")),
    "rejects with no error": () => Promise.reject("broken" as never),
    hangs: () => new Promise(() => undefined),
    "gives too few answers": () => Promise.resolve([]),
    "gives nothing": () => Promise.resolve(undefined as never),
    "gives another fund": () => Promise.resolve([{ state: "found", record: makeFund("OTHER") }]),
    "gives another interval": () =>
      Promise.resolve([
        {
          state: "found",
          record: {
            ...makeFund("IWM"),
            kind: "returns",
            series: { dates: [], values: [], interval: "monthly" },
          },
        } as Answer,
      ]),
  };

  test.each(Object.entries(faults))(
    "a provider that %s has failed, and the next one is asked",
    async (_, bad) => {
      const alone = createStore({ service: bad });
      const [refused] = await ask(alone, "IWM");
      await jest.advanceTimersByTimeAsync(20_000);
      expect(await refusalOf(refused!)).toEqual(noAnswerOf("Data service"));
      expect(alone.state().failures).toEqual([
        {
          source: "Data service",
          reason: expect.any(String),
          at: expect.stringMatching(/^2024-07-01T12:00/),
        },
      ]);

      const store = createStore({ service: bad, snapshot: spied().provider });
      const [answer] = await ask(store, "IWM");
      await jest.advanceTimersByTimeAsync(20_000);
      expect((await answer)!.ticker).toBe("IWM");
    },
  );

  test("a provider out of time is told so by its signal", async () => {
    let seen: AbortSignal | undefined;
    const store = createStore(
      {
        service: (_, signal) => {
          seen = signal;
          return new Promise(() => undefined);
        },
      },
      { timeoutMs: 500 },
    );
    const [answer] = await ask(store, "IWM");
    expect(seen!.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(500);
    expect(seen!.aborted).toBe(true);
    expect(await refusalOf(answer!)).toEqual(noAnswerOf("Data service"));
  });

  test("after a failure the last known record stands in, marked, and its source is asked again soon", async () => {
    let isDown = false;
    const { calls, provider } = spied((query) => (isDown ? failed : found(query)));
    const snapshot = spied((query) => ({
      state: "found",
      record: makeFund((query as { ticker: string }).ticker, { quality: "snapshot", fetchedAt: null }),
    }));
    const store = createStore({ service: provider, snapshot: snapshot.provider });
    const [live] = await ask(store, "IWM");
    isDown = true;
    await jest.advanceTimersByTimeAsync(20 * MINUTE);
    const [standIn] = await ask(store, "IWM");
    expect(await standIn).toEqual({
      ...(await live)!,
      quality: "cached",
      warnings: [{ warning: "standIn", details: { source: "Yahoo" } }],
    });
    await ask(store, "IWM");
    expect(calls).toHaveLength(2); // for half a minute not every cell tries again
    await jest.advanceTimersByTimeAsync(MINUTE);
    const [still] = await ask(store, "IWM");
    expect((await still)!.warnings).toHaveLength(1); // the stand-in is made from the original each time
    isDown = false;
    await jest.advanceTimersByTimeAsync(MINUTE);
    const [back] = await ask(store, "IWM");
    expect(await back).toMatchObject({ quality: "live", warnings: [] });
    expect(calls).toHaveLength(4);
  });

  test("a fund that its source no longer knows is not remembered", async () => {
    let answer: Answer | undefined;
    const store = createStore({ service: spied((query) => answer ?? found(query)).provider });
    await ask(store, "IWM");
    answer = absent;
    store.refresh();
    await ask(store, "IWM");
    answer = failed;
    const [later] = await ask(store, "IWM");
    expect(await refusalOf(later!)).toEqual(noAnswerOf("Yahoo"));
  });

  test("a caller that leaves is let go at once, and the others get their answer", async () => {
    let answer!: (answers: Answer[]) => void;
    const store = createStore({ service: () => new Promise((resolve) => (answer = resolve)) });
    const leaver = new AbortController();
    const leaving = store.get(fund("IWM"), { signal: leaver.signal });
    const staying = store.get(fund("IWM"), { signal: new AbortController().signal });
    const reason = new Error("cell was deleted");
    const left = expect(leaving).rejects.toBe(reason);
    await jest.advanceTimersByTimeAsync(1);
    leaver.abort(reason);
    await left;
    answer([found(fund("IWM"))]);
    expect((await staying).ticker).toBe("IWM");
    await expect(store.get(fund("IWM"), { signal: leaver.signal })).rejects.toBe(reason);
  });
});

describe("the state", () => {
  test("says what is outstanding, what is in memory and who does not answer", async () => {
    let isDown = true;
    const service = spied((query) => (isDown ? failed : found(query)));
    const snapshot = spied((query) => ({
      state: "found",
      record: makeFund((query as { ticker: string }).ticker, { quality: "snapshot" }),
    }));
    const store = createStore({ service: service.provider, snapshot: snapshot.provider });
    const seen: number[] = [];
    const end = store.subscribe(({ outstanding }) => seen.push(outstanding));
    await ask(store, "A", "B");
    expect(store.state()).toEqual({
      outstanding: 0,
      answeredAt: "2024-07-01T12:00:00.000Z",
      qualities: { live: 0, cached: 0, workbook: 0, snapshot: 2 },
      failures: [{ source: "Yahoo", reason: "HTTP 502", at: "2024-07-01T12:00:00.000Z" }],
    });
    expect(store.state()).toBe(store.state());
    expect([seen[0], seen.at(-1)]).toEqual([2, 0]);

    isDown = false;
    store.refresh();
    await ask(store, "A");
    expect(store.state()).toMatchObject({
      qualities: { live: 1, cached: 0, workbook: 0, snapshot: 1 },
      failures: [],
    });
    end();
    const before = seen.length;
    await ask(store, "C");
    expect(seen).toHaveLength(before);
  });

  test("a source taken out of the chain is not reported as failing", async () => {
    const down: Provider = () => new Promise((_, no) => setTimeout(() => no(new Error("down")), 100));
    const store = createStore({
      service: down,
      snapshot: spied().provider,
    });
    await ask(store, "A");
    await jest.advanceTimersByTimeAsync(100);
    expect(store.state().failures.map(({ source }) => source)).toEqual(["Data service"]);
    await ask(store, "B");
    store.use("service", null); // while a question is on its way to it
    await jest.advanceTimersByTimeAsync(20_000);
    expect(store.state().failures).toEqual([]);
  });
});
