import type { HoldingsRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import { ask, readingOf, type Asking, type Reading } from "../endpoint.ts";
import { holdingsRecord } from "../records/holdingsRecord.ts";
import { VANGUARD } from "./funds.ts";
import { holdingsPage, PAGE, type HoldingsPage } from "./holdingsPage.ts";

/** The largest fund has 12,000 holdings. */
const MOST_PAGES = 30;

/**
 * A fund's stocks, all pages of them, one after another; null where there are none. A small-cap fund takes 3 to 5 requests.
 *
 * @throws SourceFailure badShape if a page is missing or of another day, or there are too many
 */
export async function allHoldings(ticker: string, asking: Asking): Promise<HoldingsRecord | null> {
  const first = await ask(holdingsPage, { ticker, start: 1 }, asking);
  if (first === null || first.size === 0) return null;
  const pages = Math.ceil(first.size / PAGE);
  if (!(pages <= MOST_PAGES)) throw badShape(VANGUARD, `says ${ticker} has ${first.size} holdings`);
  const all = [first];
  for (let page = 1; page < pages; page++) {
    const next = await ask(holdingsPage, { ticker, start: page * PAGE + 1 }, asking);
    if (next?.asOf !== first.asOf) throw badShape(VANGUARD, `gives holdings of ${ticker} of different days`);
    all.push(next);
  }
  return joined(ticker, all, readingOf(holdingsPage.request({ ticker, start: 1 }), asking));
}

/** By market value where every line has one, scaled to what the weights add up to: cash and bonds are not among them. */
function joined(ticker: string, pages: readonly HoldingsPage[], read: Reading) {
  const lines = pages.flatMap((page) => page.lines);
  const values = lines.map(({ marketValue }) => marketValue ?? 0);
  const worth = values.reduce((sum, value) => sum + value, 0);
  const total = lines.reduce((sum, { weight }) => sum + weight, 0);
  const exact = values.every((value) => value > 0);
  const weighed = lines.map(({ ticker, name, sector, weight }, i) => ({
    ticker,
    name,
    sector,
    weight: exact ? (values[i]! / worth) * total : weight,
  }));
  const asOf = pages[0]?.asOf ?? null;
  return holdingsRecord({ source: VANGUARD, ticker, asOf, lines: weighed }, read);
}
