import type { ReturnsRecord } from "../../../data/record.ts";
import { addMonths, monthEnd } from "../../../finance/dates/dates.ts";
import type { Reading } from "../endpoint.ts";
import type { Report } from "./report.ts";
import { SEC, type Series } from "./series.ts";

/**
 * A total-return index from the monthly returns in reports, three months each: from the latest month back to
 * where a month is missing. Null if there are none.
 */
export function monthlyReturns(
  ticker: string,
  { shareClass }: Pick<Series, "shareClass">,
  reports: readonly Report[],
  read: Reading,
): ReturnsRecord | null {
  const byMonth = new Map<string, number>();
  for (const { asOf, returns } of reports)
    returns.get(shareClass)?.forEach((value, i) => {
      if (value !== null) byMonth.set(monthEnd(addMonths(monthEnd(asOf), i - 2)), value);
    });
  const last = [...byMonth.keys()].sort().at(-1);
  if (last === undefined) return null;
  const months = unbroken(byMonth, last);
  const values = [1];
  for (const month of months) values.push(values.at(-1)! * (1 + byMonth.get(month)!));
  return {
    ...read,
    kind: "returns",
    ticker,
    source: SEC,
    asOf: last,
    quality: "live",
    warnings: [{ warning: "publishedLate", details: { source: SEC, asOf: last } }],
    series: { dates: [addMonths(months[0]!, -1), ...months], values, interval: "monthly" },
  };
}

/** Month ends up to the last, oldest first, none of them missing. */
function unbroken(byMonth: ReadonlyMap<string, number>, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = last; byMonth.has(month); month = addMonths(month, -1)) months.unshift(month);
  return months;
}
