import { createKept } from "../../../src/service/sources/kept.ts";
import { answering, calm, NOW } from "./answering.ts";

const at = (now: number) => ({ transport: answering([]).transport, signal: calm, now: () => now });

test("those who ask at once share one loading, and what was loaded is kept for its time", async () => {
  let loads = 0;
  const kept = createKept(1_000, async () => ++loads);
  expect(await Promise.all([kept.get(at(NOW)), kept.get(at(NOW)), kept.get(at(NOW + 999))])).toEqual([
    1, 1, 1,
  ]);
  expect(await kept.get(at(NOW + 1_000))).toBe(2);
  kept.forget();
  expect(await kept.get(at(NOW + 1_000))).toBe(3);
});

test("a failure is told to whoever met it, and the next one tries", async () => {
  let loads = 0;
  const kept = createKept(1_000, async () => {
    if (++loads === 1) throw new Error("not now");
    return loads;
  });
  const [first, second] = await Promise.allSettled([kept.get(at(NOW)), kept.get(at(NOW))]);
  expect(first).toMatchObject({ status: "rejected", reason: new Error("not now") });
  expect(second).toEqual({ status: "fulfilled", value: 2 });
});
