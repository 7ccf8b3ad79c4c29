import { addDays } from "../../finance/dates/dates.ts";
import type { ReturnsRecord } from "../record.ts";
import { lastDay, months } from "./months.ts";
import { own } from "./own.ts";
import { SNAPSHOT, type FundsFile, type ReturnsFile } from "./shapes.ts";

/**
 * A fund's monthly total-return index, null if it is not embedded. Dates are calendar month ends; the
 * first value is 1, at the end of the month before the first return. A merged fund ends where its own figures do.
 */
export function returnsRecord(file: ReturnsFile, { funds }: FundsFile, ticker: string): ReturnsRecord | null {
  const entry = own(file.funds, ticker);
  if (!entry) return null;
  const dates = months(entry.start, entry.values.length).map(lastDay);
  const successor = own(funds, ticker)?.successor;
  const last = dates.at(-1)!;
  return {
    ...SNAPSHOT,
    kind: "returns",
    source: "SmallCap snapshot, worked out from exchange closes",
    asOf: last,
    warnings: successor
      ? [
          {
            warning: "mergedSeries",
            details: { ticker, successor: successor.ticker, date: successor.date, last },
          },
        ]
      : [],
    ticker,
    series: {
      dates: [addDays(`${entry.start}-01`, -1), ...dates],
      values: compounded(entry.values),
      interval: "monthly",
    },
  };
}

/** 1, then the product of (1 + r) so far; r in millionths. */
function compounded(returns: readonly number[]): number[] {
  const index = [1];
  for (const r of returns) index.push(index.at(-1)! * (1 + r / 1e6));
  return index;
}
