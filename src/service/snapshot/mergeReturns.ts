import { addMonths, monthEnd } from "../../finance/dates/dates.ts";
import { closedMonth } from "../../finance/dates/closedMonth.ts";
import type { ReturnsRecord } from "../../data/record.ts";
import { own } from "../../data/snapshot/own.ts";
import type { ReturnsFile } from "../../data/snapshot/shapes.ts";
import { mergeMonths, type Monthly } from "./mergeMonths.ts";

/** Monthly total returns, renewed. They are worked out here, from the ratio of two month ends. */
export function mergeReturns(file: ReturnsFile, records: readonly ReturnsRecord[]): ReturnsFile {
  const funds = { ...file.funds };
  for (const record of records) {
    const fresh = monthlyReturns(record);
    if (fresh) funds[record.ticker] = mergeMonths(own(file.funds, record.ticker), fresh);
  }
  return { funds: Object.fromEntries(Object.entries(funds).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/**
 * Returns of whole months, in millionths, back to the last month that is missing; null if there are none. A month
 * that has not ended is none, nor is the one in which a fund began.
 */
function monthlyReturns({ series: { dates, values } }: ReturnsRecord): Monthly<number> | null {
  const ends = dates.map((date) => closedMonth(date));
  const returns: number[] = [];
  let last = dates.length - 1;
  if (last > 0 && ends[last] !== monthEnd(ends[last]!)) last -= 1;
  let i = last;
  for (; i > 0 && isMonthApart(ends[i - 1]!, ends[i]!); i -= 1)
    returns.unshift(Math.round((values[i]! / values[i - 1]! - 1) * 1e6));
  return returns.length === 0 ? null : { start: ends[i + 1]!.slice(0, 7), values: returns };
}

const isMonthApart = (one: string, other: string) =>
  one === monthEnd(one) && other === monthEnd(other) && addMonths(one, 1) === other;
