import type { PricesRecord, ReturnsRecord } from "../../../data/record.ts";
import type { Reading } from "../endpoint.ts";
import { pricesRecord } from "./pricesRecord.ts";
import { returnsRecord } from "./returnsRecord.ts";
import { splitAdjusted, type TradedDay } from "./splitAdjusted.ts";

/** A history to ask for; an interval makes it total returns, null prices. */
export interface HistoryAsked {
  readonly ticker: string;
  readonly interval: "daily" | "monthly" | null;
}

/** The same, and the key to ask with. */
export interface KeyedHistory extends HistoryAsked {
  readonly key: string;
}

/** A day as traded, and adjusted. */
export interface AdjustedDay extends TradedDay {
  /** The close adjusted for splits and distributions. */
  readonly adjusted: number | null;
}

/**
 * Days of a history as the record asked for: prices in today's shares, or a total-return index.
 *
 * @throws SourceFailure badShape if they are no history
 */
export function historyRecord(
  source: string,
  { ticker, interval }: HistoryAsked,
  days: readonly AdjustedDay[],
  read: Reading,
): PricesRecord | ReturnsRecord {
  if (interval === null) return pricesRecord(source, ticker, splitAdjusted(days), read);
  const index = days.map(({ date, adjusted }) => ({ date, value: adjusted }));
  return returnsRecord(source, { ticker, interval }, index, read);
}
