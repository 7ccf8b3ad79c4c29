import type { FundRecord } from "../../data/record.ts";
import { own } from "../../data/snapshot/own.ts";
import type { FundEntry, FundsFile } from "../../data/snapshot/shapes.ts";

/**
 * Facts on funds, renewed: what a record knows replaces what is embedded, what it does not know stays. Price, assets and
 * yield are not taken: they change daily, and are their vendors'.
 */
export function mergeFunds(file: FundsFile, records: readonly FundRecord[]): FundsFile {
  const byTicker = new Map(records.map((record) => [record.ticker, record]));
  const funds = { ...file.funds };
  for (const record of records)
    funds[record.ticker] = { ...own(file.funds, record.ticker), ...factsOf(record) };
  // The list holds as of the day on which the last of its living funds was looked at.
  const days = Object.entries(file.funds)
    .filter(([, { successor }]) => !successor)
    .map(([ticker]) => byTicker.get(ticker)?.asOf ?? file.asOf);
  const oldest = days.reduce((first, day) => (day < first ? day : first), days[0] ?? file.asOf);
  return {
    asOf: oldest > file.asOf ? oldest : file.asOf,
    funds: Object.fromEntries(Object.entries(funds).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function factsOf(record: FundRecord): FundEntry {
  const { name, issuer, index, style, isin, inceptionDate, firstTradeDate, successor, expenseRatio } = record;
  const facts = {
    name,
    issuer,
    index,
    style,
    isin,
    inceptionDate,
    firstTradeDate,
    successor,
    expenseRatio: expenseRatio?.value ?? null,
    expenseRatioAsOf: expenseRatio?.asOf ?? null,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
