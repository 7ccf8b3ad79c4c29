import type { Holding, HoldingsRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint } from "../endpoint.ts";
import { decodeData } from "../reading/decodeText.ts";
import { parseRows, type Row } from "../reading/parseRows.ts";
import { toDate } from "../reading/toDate.ts";
import { toNumber } from "../reading/toNumber.ts";
import { holdingsRecord } from "../records/holdingsRecord.ts";
import { ISHARES, productPage } from "./products.ts";

/** The file's day and its lines. */
export interface HoldingsFile {
  readonly asOf: string | null;
  readonly lines: readonly HoldingsLine[];
}

/** One line as published. */
export interface HoldingsLine extends Holding {
  /** US dollars; `weight` is rounded to two decimals of a percent. */
  readonly marketValue: number;
}

const COLUMNS = ["Ticker", "Name", "Sector", "Asset Class", "Market Value", "Weight (%)"];

/**
 * iShares' file of a fund's latest holdings, 320 kB for the Russell 2000. Older days are not to be had this way.
 *
 * Traps: a mark (BOM) and eight lines before the table, legal prose after it; thousands commas; lines for
 * cash, futures and collateral, whose "tickers" are none; a ticker can have several lots; weights of two decimals add up to
 * 99.9 %, so weights are worked out from market values; the retired address (…/1467271812596.ajax) answers with a web page and status 200.
 */
export const holdingsFile: Endpoint<string, HoldingsFile, HoldingsRecord> = {
  request: (ticker) => ({ url: `${productPage(ticker)}/latest-holdings.csv`, accept: [404] }),
  parse: (body) => {
    const text = decodeData(ISHARES, body);
    const start = text.search(/^"?Ticker"?,/m);
    if (start < 0) throw badShape(ISHARES, "answers without a table of holdings");
    // The table ends at the first blank line, where there is one.
    const [table = ""] = text.slice(start).split(/\r?\n[ \t]*\r?\n/, 1);
    const asOf = toDate(/Fund Holdings as of,"?([^"\r\n]*)/.exec(text.slice(0, start))?.[1]);
    return { asOf, lines: parseRows(ISHARES, table, COLUMNS).flatMap(lineOf) };
  },
  normalise: ({ asOf, lines }, ticker, read) => {
    const total = lines.reduce((sum, { marketValue }) => sum + marketValue, 0);
    if (!(total > 0)) throw badShape(ISHARES, `gives holdings of ${ticker} that are worth nothing`);
    const publishedTotal = lines.reduce((sum, { weight }) => sum + weight, 0);
    const weighed = lines.map(({ ticker, name, sector, marketValue }) => ({
      ticker,
      name,
      sector,
      weight: marketValue / total,
    }));
    return holdingsRecord({ source: ISHARES, ticker, asOf, lines: weighed, publishedTotal }, read);
  },
};

/** Nothing for a line without figures, such as prose. */
function lineOf(row: Row): HoldingsLine[] {
  const marketValue = toNumber(row["Market Value"]);
  const percent = toNumber(row["Weight (%)"]);
  const name = row.Name ?? "";
  if (marketValue === null || percent === null || name === "") return [];
  const security = !/cash|future|money market|derivative|forward|swap/i.test(row["Asset Class"] ?? "");
  const ticker = row["Asset Class"] === "Equity" ? known(row.Ticker) : null;
  return [{ ticker, name, sector: security ? known(row.Sector) : null, weight: percent / 100, marketValue }];
}

const known = (text: string | undefined) => (text === undefined || text === "" || text === "-" ? null : text);
