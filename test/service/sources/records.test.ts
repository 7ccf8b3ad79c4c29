import fc from "fast-check";
import { closes } from "../../../src/service/sources/records/closes.ts";
import { holdingsRecord, merged } from "../../../src/service/sources/records/holdingsRecord.ts";
import { splitAdjusted } from "../../../src/service/sources/records/splitAdjusted.ts";
import { macroRecord } from "../../../src/service/sources/fred/macroRecord.ts";
import { addDays } from "../../../src/finance/dates/dates.ts";

const read = { sourceUrl: "https://source.example/", fetchedAt: "2026-03-09T15:00:00.000Z" };
const days = (values: readonly (number | null)[]) =>
  values.map((value, i) => ({ date: addDays("2026-01-01", i), value }));

test("a day that moves by more than 25 % stays, with a warning; 25 % is none", () => {
  expect(closes("S", "IWM", days([100, 125, 124]))).toMatchObject({ warnings: [] });
  expect(closes("S", "IWM", days([100, 130, 131]))).toMatchObject({
    values: [100, 130, 131],
    warnings: [
      { warning: "jump", details: { ticker: "IWM", date: "2026-01-02", move: expect.closeTo(0.3, 12) } },
    ],
  });
});

test("a single price off by a hundred (cents) is unknown, a lasting change of level stays with its warning", () => {
  for (const wrong of [10_000, 1.01]) {
    const { dates, warnings } = closes("S", "IWM", days([100, wrong, 101]));
    expect(dates).toEqual(["2026-01-01", "2026-01-03"]);
    expect(warnings).toEqual([]);
  }
  expect(closes("S", "IWM", days([100, 10_000, 10_100])).values).toEqual([100, 10_000, 10_100]);
});

test("zero, missing and repeated days: unknown, unknown, the last word", () => {
  const given = [...days([1, 0, null, 2]), { date: "2026-01-01", value: 1.5 }, { date: null, value: 9 }];
  expect(closes("S", "IWM", given)).toMatchObject({ dates: ["2026-01-01", "2026-01-04"], values: [1.5, 2] });
});

test("a history of one day, or one that jumps all over, is broken", () => {
  expect(() => closes("S", "IWM", days([1]))).toThrow("no history");
  expect(() => closes("S", "IWM", days(Array.from({ length: 60 }, (_, i) => (i % 2 ? 1 : 3))))).toThrow(
    "jumps",
  );
});

test("dates ascend, each once, and values are above zero, whatever comes in", () => {
  const day = fc.record({
    date: fc.option(fc.integer({ min: 0, max: 40 }).map((i) => addDays("2026-01-01", i))),
    value: fc.option(fc.double()),
  });
  fc.assert(
    fc.property(fc.array(day, { maxLength: 60 }), (given) => {
      let found;
      try {
        found = closes("S", "IWM", given);
      } catch (error) {
        expect(error).toMatchObject({ name: "SourceFailure", kind: "badShape" });
        return;
      }
      expect(found.dates).toEqual([...new Set(found.dates)].sort());
      expect(found.values.every((value) => Number.isFinite(value) && value > 0)).toBe(true);
      expect(found.values).toHaveLength(found.dates.length);
    }),
  );
});

const line = (ticker: string | null, weight: number, name = ticker ?? "CASH") => ({
  ticker,
  name,
  sector: null,
  weight,
});

test("lots are merged, the weights' sum kept, the largest first", () => {
  const lines = fc.array(
    fc.tuple(fc.constantFrom("A", "B", "C", null), fc.double({ min: -0.1, max: 0.2, noNaN: true })),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(lines, (pairs) => {
      const holdings = merged(pairs.map(([ticker, weight]) => line(ticker, weight)));
      const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
      expect(sum(holdings.map(({ weight }) => weight))).toBeCloseTo(
        sum(pairs.map(([, weight]) => weight)),
        9,
      );
      expect(new Set(holdings.map(({ ticker }) => ticker)).size).toBe(holdings.length);
      expect(holdings.map(({ weight }) => weight)).toEqual(
        holdings.map(({ weight }) => weight).sort((a, b) => b - a),
      );
    }),
  );
});

test.each([
  [0.971, 0],
  [1.019, 0],
  [0.96, 1],
  [1.03, 1],
  [0.81, 1],
  [1.19, 1],
])("weights that add up to %f come with %i warnings", (total, warnings) => {
  const lines = Array.from({ length: 20 }, (_, i) => line(`T${i}`, total / 20));
  expect(
    holdingsRecord({ source: "S", ticker: "IWM", asOf: "2026-03-06", lines }, read).warnings,
  ).toHaveLength(warnings);
});

test("no day, too few lines, weights that cannot be, and sums beyond 0.8 to 1.2 are broken", () => {
  const twenty = (weight: number) => Array.from({ length: 20 }, (_, i) => line(`T${i}`, weight));
  const given =
    (lines: readonly ReturnType<typeof line>[], asOf: string | null = "2026-03-06") =>
    () =>
      holdingsRecord({ source: "S", ticker: "IWM", asOf, lines }, read);
  expect(given(twenty(0.05), null)).toThrow("of which day");
  expect(given(twenty(0.05).slice(0, 9))).toThrow("9 holdings");
  expect(given([...twenty(0.05), line("X", 8)])).toThrow("cannot be");
  expect(given(twenty(0.039))).toThrow("add up to 0.780");
  expect(given(twenty(0.061))).toThrow("add up to 1.220");
  expect(given(twenty(NaN))).toThrow("cannot be");
});

test("splits are worked into all closes before their day, and only those", () => {
  const traded = [
    { date: "2026-01-03", value: 25, split: 2 },
    { date: "2026-01-01", value: 100, split: 1 },
    { date: "2026-01-02", value: 51, split: 2 },
    { date: "2026-01-04", value: null, split: null },
  ];
  expect(closes("S", "IWM", splitAdjusted(traded)).values).toEqual([25, 25.5, 25]);
});

test("a macro series has every month once, null where none was published", () => {
  const facts = { title: "T", unit: "percent", frequency: "monthly" };
  const record = macroRecord(
    "S",
    "X",
    facts,
    [
      { date: "2026-03-01", value: 3 },
      { date: "2025-12-01", value: 1 },
      { date: "2026-01-01", value: null },
    ],
    read,
  );
  expect(record.dates).toEqual(["2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"]);
  expect(record.values).toEqual([1, null, null, 3]);
  expect(() => macroRecord("S", "X", facts, [{ date: "2026-03-01", value: null }], read)).toThrow(
    "no figures",
  );
  expect(() =>
    macroRecord(
      "S",
      "X",
      facts,
      [
        { date: "0001-01-01", value: 1 },
        { date: "9999-01-01", value: 1 },
      ],
      read,
    ),
  ).toThrow("months");
});
