import fc from "fast-check";
import { InputError } from "../../../src/errors.ts";
import { isoOfSerial, monthEnd } from "../../../src/finance/dates/dates.ts";
import { parseWindow, windowStart, type Window } from "../../../src/finance/returns/window.ts";

const FIRST = "1990-01-31";
const day = fc.integer({ min: 33_000, max: 60_000 }).map((number) => isoOfSerial(number));
const window = fc.oneof(
  fc.constantFrom<Window>("MTD", "YTD", "ITD"),
  fc
    .tuple(fc.integer({ min: 1, max: 240 }), fc.constantFrom("W", "M", "Y"))
    .map(([count, unit]) => parseWindow(`${count}${unit}`)),
);

test("parseWindow reads any case and any count", () => {
  expect(
    ["1w", "MTD", " 1m", "3M", "6M", "ytd", "1Y", "3Y", "5y", "10Y", "itd ", "018M"].map(parseWindow),
  ).toEqual(["1W", "MTD", "1M", "3M", "6M", "YTD", "1Y", "3Y", "5Y", "10Y", "ITD", "18M"]);
});

test("parseWindow refuses what is no window", () => {
  for (const text of ["", "M", "0M", "1D", "1.5Y", "-1M", "1 M", "1000Y", "1MM", "QTD"])
    expect(() => parseWindow(text)).toThrow(InputError);
});

test("windowStart knows leap days, month ends and years", () => {
  const starts: readonly (readonly [string, Window, string])[] = [
    ["2024-02-29", "1Y", "2023-02-28"],
    ["2025-02-28", "1Y", "2024-02-29"],
    ["2023-03-31", "1M", "2023-02-28"],
    ["2023-03-30", "1M", "2023-02-28"],
    ["2023-02-28", "1M", "2023-01-31"],
    ["2022-12-31", "3M", "2022-09-30"],
    ["2022-08-15", "6M", "2022-02-15"],
    ["2022-01-03", "1W", "2021-12-27"],
    ["2022-12-31", "MTD", "2022-11-30"],
    ["2023-01-01", "MTD", "2022-12-31"],
    ["2022-12-31", "YTD", "2021-12-31"],
    ["2023-01-01", "YTD", "2022-12-31"],
    ["2022-12-31", "10Y", "2012-12-31"],
    ["2022-12-31", "ITD", FIRST],
  ];
  for (const [end, name, start] of starts) expect(windowStart(end, name, FIRST)).toBe(start);
});

test("windowStart is monotone: a window that ends later does not start earlier", () => {
  fc.assert(
    fc.property(day, day, window, (a, b, name) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      expect(windowStart(early, name, FIRST) <= windowStart(late, name, FIRST)).toBe(true);
    }),
  );
});

test("windowStart lies before its end, and twelve months are a year", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (end, years) => {
      expect(windowStart(end, `${years}Y`, FIRST) < end).toBe(true);
      expect(windowStart(end, `${years}Y`, FIRST)).toBe(windowStart(end, `${12 * years}M`, FIRST));
      expect(windowStart(end, "MTD", FIRST) < end).toBe(true);
      const start = windowStart(monthEnd(end), `${years}M`, FIRST);
      expect(start).toBe(monthEnd(start));
    }),
  );
});
