import fc from "fast-check";
import { createMemoryBudget } from "../../../src/service/sources/rateBudget.ts";
import { dailyLimits } from "../../../src/service/sources/dailyLimits.ts";
import { paceOf } from "../../../src/service/sources/hosts.ts";
import { calm, NOW } from "./answering.ts";

/** A clock that moves only when somebody sleeps; sleepers wake in order. */
function sleepyClock(start = NOW) {
  let time = start;
  return {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

test("requests to one host leave its pace apart, those to different hosts do not wait for each other", async () => {
  const { now, sleep } = sleepyClock();
  const budget = createMemoryBudget(now, sleep);
  await budget.take("www.sec.gov", calm);
  await budget.take("www.ishares.com", calm);
  expect(now()).toBe(NOW);
  for (let i = 0; i < 10; i++) await budget.take("www.sec.gov", calm);
  // Ten requests a second are SEC's limit.
  expect(now() - NOW).toBe(10 * paceOf("www.sec.gov").every);
  expect(paceOf("www.sec.gov").every).toBeGreaterThanOrEqual(100);
});

test("who has a paid plan says how many requests a day it is for", async () => {
  const limitOf = dailyLimits({ SMALLCAP_LIMIT_ALPHAVANTAGE: "3", SMALLCAP_LIMIT_FMP: " " });
  expect(["www.alphavantage.co", "financialmodelingprep.com", "www.sec.gov"].map(limitOf)).toEqual([
    3,
    250,
    null,
  ]);
  const budget = createMemoryBudget(sleepyClock().now, async () => undefined, limitOf);
  for (let i = 0; i < 3; i++) await budget.take("www.alphavantage.co", calm);
  await expect(budget.take("www.alphavantage.co", calm)).rejects.toMatchObject({ kind: "rateLimited" });
  expect(() => dailyLimits({ SMALLCAP_LIMIT_TIINGO: "many" })).toThrow(
    'SMALLCAP_LIMIT_TIINGO must be a whole number of requests a day, not "many".',
  );
});

test("a day's requests are counted and renewed at midnight, UTC", async () => {
  let time = Date.parse("2026-03-09T22:00:00Z");
  const budget = createMemoryBudget(
    () => time,
    async () => undefined,
  );
  for (let i = 0; i < 25; i++) await budget.take("www.alphavantage.co", calm);
  await expect(budget.take("www.alphavantage.co", calm)).rejects.toMatchObject({
    kind: "rateLimited",
    source: "Alpha Vantage",
    retryAfter: 2 * 3_600_000,
  });
  time += 2 * 3_600_000;
  await budget.take("www.alphavantage.co", calm);
});

test("however requests arrive, no two are nearer than the pace", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 2, maxLength: 30 }),
      async (gaps) => {
        let time = NOW;
        const due: number[] = [];
        const budget = createMemoryBudget(
          () => time,
          async (wait) => void due.push(time + wait),
        );
        for (const gap of gaps) {
          time += gap;
          const before = due.length;
          await budget.take("stooq.com", calm);
          if (due.length === before) due.push(time);
        }
        for (let i = 1; i < due.length; i++) expect(due[i]! - due[i - 1]!).toBeGreaterThanOrEqual(1_000);
      },
    ),
  );
});
