import { monthEnd } from "../../finance/dates/dates.ts";

/** Consecutive months from `start` on: months("2023-11", 3) is 2023-11, 2023-12, 2024-01. */
export function months(start: string, count: number): string[] {
  const first = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, i) => {
    const month = first + i;
    return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

/** The last calendar day of what an ISO date of any precision names: of 2023-11 it is 2023-11-30, of 2023 2023-12-31. */
export function lastDay(date: string): string {
  if (date.length === 10) return date;
  return monthEnd(date.length === 7 ? `${date}-01` : `${date}-12-01`);
}
