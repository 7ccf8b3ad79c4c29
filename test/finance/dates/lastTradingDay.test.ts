import { lastTradingDay } from "../../../src/finance/dates/lastTradingDay.ts";

test("lastTradingDay steps over weekends, Memorial Day and Good Friday", () => {
  // NYSE's published calendars: last sessions of months that end on or after a holiday.
  const known = {
    "2018-03-01": "2018-03-29", // Good Friday on the 30th
    "2024-03-15": "2024-03-28", // Good Friday on the 29th
    "1991-03-05": "1991-03-28", // Good Friday on the 29th, Easter on the 31st
    "2021-05-31": "2021-05-28", // Memorial Day on the 31st
    "2010-05-01": "2010-05-28", // Memorial Day on the 31st
    "2022-05-01": "2022-05-31", // Memorial Day on the 30th: trading resumed on the 31st
    "2021-12-01": "2021-12-31", // New Year's Day a Saturday: Friday was a session
    "2022-12-31": "2022-12-30",
    "2024-11-01": "2024-11-29", // the Friday after Thanksgiving is a session
    "2024-02-01": "2024-02-29",
  };
  for (const [date, last] of Object.entries(known)) expect(lastTradingDay(date)).toBe(last);
});

test("lastTradingDay: Good Friday ends March early in twelve years from 1971 to 2100, and in no other", () => {
  // Easter falls on 31 March, 1 April or 2 April in these.
  const early: string[] = [];
  for (let year = 1971; year <= 2100; year++) {
    const last = lastTradingDay(`${year}-03-01`);
    if (new Date(last).getUTCDay() === 4 && last < `${year}-03-31`) early.push(last);
  }
  expect(early).toEqual([
    "1972-03-30",
    "1991-03-28",
    "2002-03-28",
    "2013-03-28",
    "2018-03-29",
    "2024-03-28",
    "2029-03-29",
    "2040-03-29",
    "2051-03-30",
    "2056-03-30",
    "2086-03-28",
    "2097-03-28",
  ]);
});
