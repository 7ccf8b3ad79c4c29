import type { FundRecord, Holding, HoldingsRecord } from "../../../data/record.ts";
import type { Endpoint, Reading } from "../endpoint.ts";
import { listAt, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import { figure, fundRecord } from "../records/fundRecord.ts";
import { holdingsRecord } from "../records/holdingsRecord.ts";
import { ALPHA_VANTAGE, alphaVantageRequest, refused } from "./refused.ts";

/** A fund, the key to ask with, and what to make of its profile. */
export interface ProfileAsked {
  readonly ticker: string;
  readonly key: string;
  readonly kind: "fund" | "holdings";
}

/**
 * Alpha Vantage's ETF_PROFILE.
 *
 * Traps: every figure is a text, all ratios fractions; "n/a" for unknown; an unknown fund is an empty object; it gives neither a name nor a day,
 * so the ticker stands for the name and the day is that of the reading.
 */
export const etfProfile: Endpoint<ProfileAsked, unknown, FundRecord | HoldingsRecord> = {
  request: ({ ticker, key }) => alphaVantageRequest("ETF_PROFILE", ticker, key),
  parse: (body) => {
    const json = parseJson(ALPHA_VANTAGE, body);
    const failure = refused(json);
    if (failure !== null) throw failure;
    return json;
  },
  normalise: (json, { ticker, kind }, read) =>
    kind === "fund" ? fund(json, ticker, read) : holdings(json, ticker, read),
};

function fund(json: unknown, ticker: string, read: Reading): FundRecord | null {
  const inceptionDate = toDate(textAt(json, "inception_date"));
  const expenseRatio = figure(numberAt(json, "net_expense_ratio"), null, ALPHA_VANTAGE, "expenseRatio");
  if (inceptionDate === null && expenseRatio === null) return null;
  return fundRecord(
    {
      ticker,
      source: ALPHA_VANTAGE,
      asOf: read.fetchedAt.slice(0, 10),
      name: ticker,
      inceptionDate,
      expenseRatio,
      netAssets: figure(numberAt(json, "net_assets"), null, ALPHA_VANTAGE),
      yield: figure(numberAt(json, "dividend_yield"), null, ALPHA_VANTAGE, "yield"),
    },
    read,
  );
}

function holdings(json: unknown, ticker: string, read: Reading): HoldingsRecord | null {
  const lines = listAt(json, "holdings").flatMap((line): Holding[] => {
    const weight = numberAt(line, "weight");
    const symbol = textAt(line, "symbol");
    const ticker = symbol === "n/a" ? null : symbol;
    const name = textAt(line, "description") ?? ticker;
    return weight === null || name === null ? [] : [{ ticker, name, sector: null, weight }];
  });
  if (lines.length === 0) return null;
  return holdingsRecord({ source: ALPHA_VANTAGE, ticker, asOf: read.fetchedAt.slice(0, 10), lines }, read);
}
