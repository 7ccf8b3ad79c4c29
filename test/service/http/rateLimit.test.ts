/* A client's rate, kept by all replicas together: what one process asks of the common count, and what it does without. */
import { jest } from "@jest/globals";
import type { Allow } from "../../../src/service/contract.ts";
import { allowAlone } from "../../../src/service/http/guards/allowAlone.ts";
import { createRateLimit } from "../../../src/service/http/guards/rateLimit.ts";

let time = 0;
const now = () => time;
beforeEach(() => void (time = Date.parse("2026-11-23T12:00:00Z")));

/** A count that tells how often it was asked. */
function counting(allow: Allow) {
  const asked: number[] = [];
  const asking: Allow = (client, perMinute, count) => {
    asked.push(count);
    return allow(client, perMinute, count);
  };
  return { asked, limit: createRateLimit({ perMinute: 1_200, now, allow: asking }) };
}
const passes = async ({ take }: ReturnType<typeof createRateLimit>, tries: number) => {
  let passed = 0;
  for (let i = 0; i < tries; i++) passed += (await take("a")) === 0 ? 1 : 0;
  return passed;
};

test("the common count is asked once for a second's worth, and a refused client costs it nothing", async () => {
  const { asked, limit } = counting(allowAlone(now));
  expect(await passes(limit, 400)).toBe(400);
  expect(asked.length).toBeLessThanOrEqual(400 / 20 + 1);
  expect(new Set(asked)).toEqual(new Set([20]));
  expect(await passes(limit, 2_000)).toBe(800);
  const before = asked.length;
  expect(await passes(limit, 1_000)).toBe(0);
  expect(asked).toHaveLength(before);
  time += 1_000;
  expect(await passes(limit, 100)).toBe(20);
});

test("who is within the rate does not wait: the next second's worth is asked for before this one is used up", async () => {
  let answer = () => {};
  const { asked, limit } = counting(async (_, __, count) => {
    if (asked.length > 1) await new Promise<void>((resolve) => (answer = resolve));
    return { granted: count, waitMs: 0 };
  });
  expect(await passes(limit, 20)).toBe(20); // the second was asked for, and has not answered
  expect(asked).toEqual([20, 20]);
  answer();
  expect(await passes(limit, 20)).toBe(20);
});

test("while the count cannot be had each process keeps the rate alone, and asks for it only now and then", async () => {
  const { asked, limit } = counting(() => Promise.reject(new Error("no database")));
  expect(await passes(limit, 2_000)).toBe(1_200);
  expect(asked).toHaveLength(1);
  time += 5_000;
  expect(await passes(limit, 200)).toBe(100);
  expect(asked).toHaveLength(2);
});

test("a count that does not answer holds a request up for a quarter of a second, and the next not at all", async () => {
  jest.useFakeTimers();
  try {
    const { asked, limit } = counting(() => new Promise(() => undefined));
    const first = limit.take("a");
    await jest.advanceTimersByTimeAsync(250);
    expect(await first).toBe(0);
    expect(await passes(limit, 1_500)).toBe(1_199);
    expect(asked).toHaveLength(1);
  } finally {
    jest.useRealTimers();
  }
});
