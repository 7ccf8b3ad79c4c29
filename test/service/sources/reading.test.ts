import fc from "fast-check";
import { toDate, dayOf } from "../../../src/service/sources/reading/toDate.ts";
import { toNumber } from "../../../src/service/sources/reading/toNumber.ts";
import { retryAfter } from "../../../src/service/sources/retryAfter.ts";
import { yahooSymbol } from "../../../src/service/sources/yahoo/yahooSymbol.ts";

test.each([
  ["1,234.50", 1_234.5],
  ["$12.30", 12.3],
  ["2.14%", 2.14],
  ["24.5x", 24.5],
  ["8.7E7", 8.7e7],
  ["(1.2)", -1.2],
  [".5", 0.5],
  [3, 3],
])("%p is a number", (written, number) => expect(toNumber(written)).toBe(number));

test.each([
  "",
  "-",
  ".",
  "n/a",
  "N/A",
  "None",
  "0x10",
  "1e999",
  "Infinity",
  "NaN",
  "12 apples",
  null,
  undefined,
  {},
  NaN,
])("%p is none", (written) => expect(toNumber(written)).toBeNull());

test.each([
  ["2026-04-30T00:00:00-04:00", "2026-04-30"],
  ["20260430", "2026-04-30"],
  ["Apr 30, 2026", "2026-04-30"],
  ["As of 30-Apr-2026", "2026-04-30"],
  ["30/Apr/2026", "2026-04-30"],
  ["Apr 30 2026", "2026-04-30"],
  ["September 1, 2026", "2026-09-01"],
  ["2026-02-30", null],
  ["Foo 30, 2026", null],
  ["04/30/2026", null],
  ["", null],
  [20260430, null],
])("%p is the day %p", (written, day) => expect(toDate(written)).toBe(day));

test("a session's start in UTC is the day of its exchange, in summer and winter", () => {
  expect(dayOf(Date.parse("2026-07-01T13:30:00Z") / 1_000, -18_000)).toBe("2026-07-01");
  expect(dayOf(Date.parse("2026-01-05T14:30:00Z") / 1_000, -14_400)).toBe("2026-01-05");
  expect(dayOf(1e300)).toBeNull();
  expect(dayOf(null)).toBeNull();
});

test("nothing that is written makes a number that is none, or a date that is none", () => {
  fc.assert(
    fc.property(fc.anything(), (written) => {
      const number = toNumber(written);
      expect(number === null || Number.isFinite(number)).toBe(true);
      expect(toDate(written) ?? "2000-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
  );
});

test("Retry-After is seconds or a date, and never negative", () => {
  expect(retryAfter("120", 0)).toBe(120_000);
  expect(retryAfter("Thu, 01 Jan 1970 00:01:00 GMT", 0)).toBe(60_000);
  expect(retryAfter("Thu, 01 Jan 1970 00:01:00 GMT", 90_000)).toBe(0);
  expect(retryAfter("soon", 0)).toBeNull();
  expect(retryAfter(null, 0)).toBeNull();
});

test("share classes are written as Yahoo does, and nothing escapes the address", () => {
  expect(["BRKB", "BRK.B", "MOG/A", "^GSPC", "../x?y"].map(yahooSymbol)).toEqual([
    "BRK-B",
    "BRK-B",
    "MOG-A",
    "%5EGSPC",
    "---x%3Fy",
  ]);
});
