import type { Holding } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, listAt, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import { VANGUARD, vanguardAddress } from "./funds.ts";

/** Which of a fund's holdings to ask for; lines count from 1. */
export interface PageAsked {
  readonly ticker: string;
  readonly start: number;
}

/** A part of a fund's holdings. */
export interface HoldingsPage {
  /** How many there are on all pages. */
  readonly size: number;
  readonly asOf: string | null;
  readonly lines: readonly (Holding & { readonly marketValue: number | null })[];
}

/** Lines a page; more are not given, whatever is asked for. */
export const PAGE = 500;

/**
 * A page of a fund's stocks at a month's end.
 *
 * Traps: pages of 500; weights are percent as text, of two decimals, so "0.00" for many a small company: market
 * values tell better; tickers can have trailing blanks; the site's empty page may come instead.
 */
export const holdingsPage: Endpoint<PageAsked, HoldingsPage, HoldingsPage> = {
  request: ({ ticker, start }) => ({
    url: `${vanguardAddress(ticker, "portfolio-holding/stock.json")}?start=${start}&count=${PAGE}`,
    accept: [404],
  }),
  parse: (body) => {
    const json = parseJson(VANGUARD, body);
    const size = numberAt(json, "size");
    const entities = at(json, "fund", "entity");
    if (size === null || !Array.isArray(entities)) throw badShape(VANGUARD, "answers without holdings");
    const lines = listAt(entities).flatMap((line) => {
      const percent = numberAt(line, "percentWeight");
      const name = textAt(line, "longName") ?? textAt(line, "shortName");
      if (percent === null || name === null) return [];
      const marketValue = numberAt(line, "marketValue");
      return [{ ticker: textAt(line, "ticker"), name, sector: null, weight: percent / 100, marketValue }];
    });
    return { size, asOf: toDate(textAt(json, "asOfDate")), lines };
  },
  normalise: (page) => page,
};
