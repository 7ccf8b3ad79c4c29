import type { ValuationsRecord } from "../../../data/record.ts";
import type { Reading } from "../endpoint.ts";
import { at, numberAt } from "../reading/at.ts";
import { valuationsRecord } from "../records/valuationsRecord.ts";
import type { Summary } from "./summaryAnswer.ts";
import { YAHOO } from "./yahooSymbol.ts";

/**
 * A fund's P/E and P/B from what it holds, null where Yahoo has neither. It does not say by which rule, so
 * the method is unstated, and gives no day, so it is that of the last trade.
 */
export function summaryValuations(
  { json, day }: Summary,
  ticker: string,
  read: Reading,
): ValuationsRecord | null {
  const equity = at(json, "topHoldings", "equityHoldings");
  const pe = numberAt(equity, "priceToEarnings");
  const pb = numberAt(equity, "priceToBook");
  // Whether these are reciprocals is told by the P/E: no fund's is below 1, no fund's earnings yield above.
  const multiple = pe !== null && pe >= 1 ? (x: number | null) => x : reciprocal;
  const rest = { date: day, basis: "trailing", method: "unstated" } as const;
  const points = [
    { ...rest, metric: "pe" as const, value: multiple(pe) },
    { ...rest, metric: "pb" as const, value: multiple(pb) },
  ];
  return valuationsRecord(YAHOO, ticker, points, read);
}

/** Zero means missing. */
const reciprocal = (x: number | null) => (x === null || !(x > 0) ? null : 1 / x);
