import type { Query } from "../../data/query.ts";
import { DataError } from "../../errors.ts";
import type { Records } from "./records.ts";
import { attempt } from "../results/attempt.ts";
import { isFailure } from "../results/cellError.ts";

/** What to ask the store for, so that `requireAlive` can tell. */
export function lifeQueries(tickers: readonly string[]): Query[] {
  return tickers.map((ticker) => ({ kind: "fund", ticker }));
}

/**
 * Refuses current figures of a fund that no longer trades: its last ones would look like today's.
 *
 * @param asOf - the day asked about, undefined for now
 * @throws DataError naming the successor, if the fund was merged by then
 */
export function requireAlive(records: Records, ticker: string, asOf: string | undefined): void {
  const fund = attempt(() => records.get({ kind: "fund", ticker }));
  if (isFailure(fund) || fund.successor === null) return; // funds without facts have figures all the same
  const { ticker: successor, date } = fund.successor;
  if (asOf === undefined || asOf >= date) throw new DataError("merged", { ticker, successor, date });
}
