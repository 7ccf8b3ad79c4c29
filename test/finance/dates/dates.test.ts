import fc from "fast-check";
import { InputError } from "../../../src/errors.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  isIsoDate,
  isoOfSerial,
  monthEnd,
  serialOfIso,
  yearsBetween,
} from "../../../src/finance/dates/dates.ts";

const serial = fc.integer({ min: 61, max: 2_958_465 });
const day = fc.integer({ min: 20_000, max: 80_000 }).map((number) => isoOfSerial(number));

test("serials and ISO dates stand for the same days as in Excel", () => {
  expect(serialOfIso("1900-03-01")).toBe(61);
  expect(serialOfIso("2000-02-29")).toBe(36_585);
  expect(serialOfIso("2022-12-31")).toBe(44_926);
  expect(isoOfSerial(2_958_465)).toBe("9999-12-31");
  expect(isoOfSerial(44_926.75)).toBe("2022-12-31");
  expect(isoOfSerial(2_958_465.99)).toBe("9999-12-31");
});

test("serials survive the way to ISO and back, and keep their order", () => {
  fc.assert(
    fc.property(serial, serial, (a, b) => {
      expect(serialOfIso(isoOfSerial(a))).toBe(a);
      expect(isoOfSerial(a) < isoOfSerial(b)).toBe(a < b);
      expect(daysBetween(isoOfSerial(a), isoOfSerial(b))).toBe(b - a);
    }),
  );
});

test("what is no date, or one on which Excel and the calendar differ, is refused", () => {
  for (const bad of [60, 0, -1, 60.99, 2_958_466, NaN, Infinity])
    expect(() => isoOfSerial(bad)).toThrow(InputError);
  for (const bad of [
    "1900-02-28",
    "2023-02-29",
    "2022-13-01",
    "2022-1-1",
    "31.12.2022",
    "",
    "2022-12-31T00:00",
  ])
    expect(() => serialOfIso(bad)).toThrow(InputError);
  expect(() => isoOfSerial(0, "asOf")).toThrow('"argument":"asOf"');
});

test("isIsoDate knows leap years", () => {
  expect(["1900-02-29", "2000-02-29", "2023-04-31", "2023-00-10", "0000-00-00"].map(isIsoDate)).toEqual([
    false,
    true,
    false,
    false,
    false,
  ]);
});

test("addMonths keeps last days last, and any other day where the month has it", () => {
  expect(addMonths("2023-03-31", -1)).toBe("2023-02-28");
  expect(addMonths("2024-02-29", -12)).toBe("2023-02-28");
  expect(addMonths("2023-02-28", 12)).toBe("2024-02-29");
  expect(addMonths("2023-01-15", -13)).toBe("2021-12-15");
  expect(addMonths("2024-01-30", 1)).toBe("2024-02-29");
});

test("addMonths never reverses the order of days, and undoes itself from month end to month end", () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: -120, max: 120 }), (a, b, months) => {
      const [early, late] = a < b ? [a, b] : [b, a];
      expect(addMonths(early, months) <= addMonths(late, months)).toBe(true);
      expect(addMonths(addMonths(monthEnd(a), months), -months)).toBe(monthEnd(a));
    }),
  );
});

test("addDays moves by days, across leap days and years", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2022-12-31", 1)).toBe("2023-01-01");
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});

test("yearsBetween is actual/365.25: ffn 1.2.0's published year_frac", () => {
  expect(yearsBetween("2004-03-10", "2004-03-29")).toBeCloseTo(0.052, 4);
});
