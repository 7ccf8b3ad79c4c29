/* Whatever providers do, the store keeps its word: a model of it, run beside it on random histories. */
import { jest } from "@jest/globals";
import fc from "fast-check";
import { queryKey, type Answer, type Provider, type Query } from "../../src/data/query.ts";
import type { FundRecord } from "../../src/data/record.ts";
import { createStore } from "../../src/data/store/store.ts";
import { makeFund } from "./makeRecords.ts";

const TICKERS = ["A", "B", "C", "D"];
const FRESH_MS = 15 * 60_000;
const RETRY_MS = 30_000;
const TIMEOUT_MS = 1_000;

type Word = "find" | "absent" | "fail";
type Manner = "answer" | "tooFew" | "hang" | "throw" | "reject" | "another";

/** How a provider behaves for one turn: what it says of each ticker, and whether it gets to say so. */
interface Mood {
  readonly manner: Manner;
  readonly words: readonly Word[];
}

interface Step {
  readonly asked: readonly number[];
  readonly service: Mood;
  readonly snapshot: Mood;
  readonly pauseMs: number;
}

const mood = fc.record<Mood>({
  manner: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Manner>("answer") },
    { weight: 5, arbitrary: fc.constantFrom<Manner>("tooFew", "hang", "throw", "reject", "another") },
  ),
  words: fc.array(fc.constantFrom<Word>("find", "find", "absent", "fail"), { minLength: 4, maxLength: 4 }),
});

const step = fc.record<Step>({
  asked: fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }),
  service: mood,
  snapshot: mood,
  pauseMs: fc.constantFrom(0, 60_000, 20 * 60_000),
});

/** A provider with moods, which numbers the records it gives and writes down what it was asked. */
function moody(quality: "live" | "snapshot") {
  const calls: string[][] = [];
  let now: Mood = { manner: "answer", words: [] };
  let version = 0;
  const provider: Provider = (queries) => {
    calls.push(queries.map(queryKey));
    const answers = queries.map((query): Answer => {
      const { ticker } = query as Extract<Query, { kind: "fund" }>;
      switch (now.words[TICKERS.indexOf(ticker)]!) {
        case "find": {
          const given = now.manner === "another" ? "OTHER" : ticker;
          return { state: "found", record: makeFund(given, { quality, name: `${quality} ${version++}` }) };
        }
        case "absent":
          return { state: "absent", problem: { problem: "unknownTicker", details: { ticker } } };
        case "fail":
          return { state: "failed", source: quality, reason: "said so" };
      }
    });
    switch (now.manner) {
      case "hang":
        return new Promise(() => undefined);
      case "throw":
        throw new Error("thrown");
      case "reject":
        return Promise.reject(new Error("rejected"));
      case "tooFew":
        return Promise.resolve(answers.slice(0, -1));
      default:
        return Promise.resolve(answers);
    }
  };
  return { provider, calls, become: (mood: Mood) => void (now = mood) };
}

/** What a provider in a mood amounts to, for one of the tickers in its batch. */
function effect({ manner, words }: Mood, ticker: string, batch: readonly string[]): Word {
  const word = words[TICKERS.indexOf(ticker)]!;
  if (manner === "tooFew") return ticker === batch.at(-1) ? "fail" : word;
  if (manner === "another") return word === "find" ? "fail" : word;
  return manner === "answer" ? word : "fail";
}

/** What the model knows of a ticker. */
interface Known {
  readonly quality: "live" | "snapshot";
  readonly shown: FundRecord["quality"];
  readonly until: number;
}

/** What the model expects of one ticker: the quality it is answered with, or the problem. */
function expected(known: Known | undefined, service: Word, snapshot: Word | null) {
  const failed = service === "fail" || snapshot === "fail";
  const found = nearest(service, snapshot);
  const isKnownNearer = found === null || (known?.quality === "live" && found === "snapshot");
  if (failed && known && isKnownNearer) return { shown: "cached", quality: known.quality, failed } as const;
  if (found) return { shown: found, quality: found, failed } as const;
  return { problem: failed ? "noAnswer" : "unknownTicker" } as const;
}

function nearest(service: Word, snapshot: Word | null) {
  if (service === "find") return "live";
  return snapshot === "find" ? "snapshot" : null;
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test("every ask settles as the model says, at one request a turn, and no failure is kept", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const [service, snapshot] = [moody("live"), moody("snapshot")];
      const store = createStore(
        { service: service.provider, snapshot: snapshot.provider },
        { freshMs: FRESH_MS, retryMs: RETRY_MS, timeoutMs: TIMEOUT_MS },
      );
      const model = new Map<string, Known>();

      for (const { asked, service: serviceMood, snapshot: snapshotMood, pauseMs } of steps) {
        service.become(serviceMood);
        snapshot.become(snapshotMood);
        const [serviceCalls, snapshotCalls] = [service.calls.length, snapshot.calls.length];
        const start = Date.now();
        const tickers = asked.map((i) => TICKERS[i]!);

        const results = tickers.map(
          () => undefined as { value?: FundRecord; error?: any; at: number } | undefined,
        );
        tickers.forEach((ticker, i) => {
          store.get({ kind: "fund", ticker }).then(
            (value) => (results[i] = { value, at: Date.now() }),
            (error: unknown) => (results[i] = { error, at: Date.now() }),
          );
        });
        await jest.advanceTimersByTimeAsync(2 * TIMEOUT_MS + 1);

        // Everybody has been answered, and each provider asked at most once, for what it was needed for.
        expect(results).not.toContain(undefined);
        const stale = [...new Set(tickers)].filter((ticker) => !((model.get(ticker)?.until ?? 0) > start));
        const left = stale.filter((ticker) => effect(serviceMood, ticker, stale) !== "find");
        const keys = (names: string[]) => (names.length ? [names.map((ticker) => `fund:${ticker}`)] : []);
        expect(service.calls.slice(serviceCalls)).toEqual(keys(stale));
        expect(snapshot.calls.slice(snapshotCalls)).toEqual(keys(left));

        const before = new Map(model);
        tickers.forEach((ticker, i) => {
          const { value, error, at } = results[i]!;
          const known = before.get(ticker);
          if (!stale.includes(ticker)) {
            expect(value?.quality).toBe(known!.shown);
            return;
          }
          const serviceWord = effect(serviceMood, ticker, stale);
          const snapshotWord = serviceWord === "find" ? null : effect(snapshotMood, ticker, left);
          const outcome = expected(known, serviceWord, snapshotWord);
          if ("problem" in outcome) {
            expect(error?.problem).toBe(outcome.problem);
            if (outcome.problem === "unknownTicker") model.delete(ticker);
            return;
          }
          expect(value).toMatchObject({ ticker, quality: outcome.shown });
          expect(value!.name.startsWith(outcome.quality)).toBe(true);
          expect(value!.warnings).toHaveLength(outcome.shown === "cached" ? 1 : 0);
          model.set(ticker, {
            quality: outcome.quality,
            shown: outcome.shown,
            until: at + (outcome.failed ? RETRY_MS : FRESH_MS),
          });
        });
        expect(store.state().outstanding).toBe(0);
        await jest.advanceTimersByTimeAsync(pauseMs);
      }
    }),
    { numRuns: 300 },
  );
});

test("however asks, answers and changes of the chain interleave, all settle, and no question is out twice unless the chain changed", async () => {
  const act = fc.oneof(
    fc.record({ do: fc.constant("ask" as const), ticker: fc.constantFrom(...TICKERS) }),
    fc.record({ do: fc.constant("wait" as const), ms: fc.integer({ min: 0, max: 1_500 }) }),
    fc.record({ do: fc.constant("use" as const) }),
  );
  const delays = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 10 });

  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), delays, async (acts, delays) => {
      let calls = 0;
      let out: string[] = [];
      const twice: string[] = []; // kept here, since an error thrown in a provider is only a failure to the store
      const provider: Provider = async (queries, signal) => {
        const keys = queries.map(queryKey);
        twice.push(...keys.filter((key, i) => out.includes(key) || keys.indexOf(key) !== i));
        const mine = out;
        mine.push(...keys);
        const end = () => keys.forEach((key) => mine.splice(mine.indexOf(key), 1));
        signal.addEventListener("abort", end);
        await new Promise((resolve) => setTimeout(resolve, delays[calls++ % delays.length]));
        if (!signal.aborted) end();
        return queries.map((query) => ({
          state: "found",
          record: makeFund((query as { ticker: string }).ticker),
        }));
      };
      const store = createStore({ service: provider }, { timeoutMs: TIMEOUT_MS, freshMs: 700 });
      const asks: Promise<unknown>[] = [];
      let settled = 0;
      for (const each of acts) {
        if (each.do === "ask") {
          const ask = store.get({ kind: "fund", ticker: each.ticker });
          asks.push(ask);
          void Promise.allSettled([ask]).then(() => settled++);
        } else if (each.do === "wait") await jest.advanceTimersByTimeAsync(each.ms);
        else {
          store.use("service", provider);
          out = []; // the new chain may be asked what the old one still has out
        }
      }
      await jest.advanceTimersByTimeAsync(TIMEOUT_MS + 1);
      expect(settled).toBe(asks.length);
      expect(twice).toEqual([]);
      expect(store.state().outstanding).toBe(0);
    }),
    { numRuns: 300 },
  );
});
