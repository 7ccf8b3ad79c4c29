import { recordChanges } from "../../../src/data/pinned/recordChanges.ts";
import type { PinnedEntry } from "../../../src/data/pinned/pinned.ts";
import { makeFund, makeHoldings } from "../makeRecords.ts";

const holdings = (
  ...weights: readonly (readonly [ticker: string | null, name: string, weight: number])[]
) => {
  const record = makeHoldings("IWM", {
    holdings: weights.map(([ticker, name, weight]) => ({ ticker, name, weight, sector: null })),
  });
  return [{ query: { kind: "holdings", ticker: "IWM", asOf: null }, record }] satisfies PinnedEntry[];
};

test("of holdings alike in name each is compared with its own", () => {
  const pinned = holdings(["USD", "Cash", 0.01], ["USD", "Cash", 0.02], [null, "Futures", 0.03]);
  const present = holdings(["USD", "Cash", 0.05], ["USD", "Cash", 0.02]);
  expect(recordChanges(pinned, present)).toEqual([
    { subject: "IWM", field: "weight of USD", date: null, pinned: 0.01, present: 0.05 },
    { subject: "IWM", field: "weight of Futures", date: null, pinned: 0.03, present: null },
  ]);
  expect(recordChanges(pinned, pinned)).toEqual([]);
});

test("a fund's fact of another day is the same fact, and what is no longer to be had is not compared", () => {
  const query = { kind: "fund", ticker: "IWM" } as const;
  const of = (value: number, asOf: string): PinnedEntry => ({
    query,
    record: makeFund("IWM", { expenseRatio: { value, asOf, source: "A" } }),
  });
  expect(recordChanges([of(0.002, "2026-01-01")], [of(0.002, "2026-02-01")])).toEqual([]);
  expect(recordChanges([of(0.002, "2026-01-01")], [of(0.003, "2026-02-01")])).toEqual([
    { subject: "IWM", field: "expenseRatio", date: "2026-01-01", pinned: 0.002, present: 0.003 },
  ]);
  expect(recordChanges([of(0.002, "2026-01-01")], [])).toEqual([]);
});
