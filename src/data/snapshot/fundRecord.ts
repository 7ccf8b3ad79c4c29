import type { FundRecord } from "../record.ts";
import { lastDay } from "./months.ts";
import { own } from "./own.ts";
import { SNAPSHOT, type FundsFile } from "./shapes.ts";

/** Facts on a fund, null if there are none. Price, assets and yield change daily and are not embedded. */
export function fundRecord(file: FundsFile, ticker: string): FundRecord | null {
  const entry = own(file.funds, ticker);
  if (!entry) return null;
  const { expenseRatio, expenseRatioAsOf = null, ...facts } = entry;
  const { successor } = facts;
  return {
    ...SNAPSHOT,
    ...UNKNOWN,
    kind: "fund",
    source: SOURCE,
    asOf: successor ? lastDay(successor.date) : file.asOf,
    warnings: successor
      ? [{ warning: "merged", details: { ticker, successor: successor.ticker, date: successor.date } }]
      : [],
    ticker,
    name: ticker,
    expenseRatio:
      expenseRatio === undefined ? null : { value: expenseRatio, asOf: expenseRatioAsOf, source: SOURCE },
    ...facts,
  };
}

const SOURCE = "SmallCap snapshot";

const UNKNOWN = {
  issuer: null,
  index: null,
  style: null,
  isin: null,
  inceptionDate: null,
  firstTradeDate: null,
  netAssets: null,
  price: null,
  yield: null,
  successor: null,
} as const;
