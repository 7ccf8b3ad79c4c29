/* New York's trading days and hours, against the calendar NYSE published for these years (nyse.com, Holidays & Trading Hours). */
import fc from "fast-check";
import { holidays } from "../../../src/service/desk/market/holidays.ts";
import { newYorkInstant, newYorkTime } from "../../../src/service/desk/market/newYork.ts";
import {
  isMarketOpen,
  isTradingDay,
  lastSettledClose,
  nextSettledClose,
} from "../../../src/service/desk/market/usMarket.ts";

test.each([
  [2021, "01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24"],
  [2022, "01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26"],
  [2024, "01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25"],
  [2026, "01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25"],
])("holidays of %i", (year, days) => {
  expect([...holidays(year)].sort()).toEqual(days.split(" ").map((day) => `${year}-${day}`));
});

test("New York's clocks are those of the time-zone database", () => {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "America/New_York",
    dateStyle: "short",
    timeStyle: "medium",
  });
  const instant = fc.integer({ min: Date.UTC(2007, 3, 1), max: Date.UTC(2037, 0, 1) });
  fc.assert(
    fc.property(instant, (at) => {
      const { date, hour } = newYorkTime(at);
      const seconds = Math.floor(hour * 3600 + 1e-6);
      const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
      expect(`${date} ${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`).toBe(
        format.format(at),
      );
      if (hour >= 4) expect(Math.abs(newYorkInstant(date, hour) - at)).toBeLessThan(1);
    }),
  );
});

test("closes settle twenty minutes after 16:00, or after 13:00 on short days, and follow each other", () => {
  const next = (instant: string) => new Date(nextSettledClose(Date.parse(instant))).toISOString();
  expect(next("2024-06-28T15:00:00Z")).toBe("2024-06-28T20:20:00.000Z");
  expect(next("2024-06-28T20:20:00Z")).toBe("2024-07-01T20:20:00.000Z"); // Friday evening to Monday
  expect(next("2024-07-03T12:00:00Z")).toBe("2024-07-03T17:20:00.000Z");
  expect(next("2024-11-29T12:00:00Z")).toBe("2024-11-29T18:20:00.000Z"); // winter time
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }), (at) => {
      const [before, after] = [lastSettledClose(at), nextSettledClose(at)];
      expect(before <= at && at < after).toBe(true);
      expect(nextSettledClose(before)).toBe(after);
      if (isMarketOpen(at)) expect(isTradingDay(newYorkTime(at).date)).toBe(true);
    }),
  );
});
