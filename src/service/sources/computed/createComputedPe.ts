import type { HoldingsRecord, ValuationsRecord } from "../../../data/record.ts";
import type { Asking } from "../endpoint.ts";
import { valuationsRecord } from "../records/valuationsRecord.ts";
import type { Source } from "../source.ts";
import { askWithCrumb } from "../yahoo/askWithCrumb.ts";
import type { CrumbKeeper } from "../yahoo/crumb.ts";
import { quotes, QUOTES_A_REQUEST, type Quote } from "../yahoo/quotes.ts";
import { yahooSymbol } from "../yahoo/yahooSymbol.ts";
import { peOfHoldings } from "./peOfHoldings.ts";

/** Below half of the weight a figure would say little of the fund. */
const LEAST_COVERED = 0.5;
/** Below this share of the weight the record warns. */
const WELL_COVERED = 0.95;

/**
 * P/E of a fund worked out by us, for issuers that give none on past earnings: the issuer's holdings, and
 * Yahoo's price and earnings of each company. A fund of 600 holdings takes 3 requests to Yahoo, one of 2,000 takes 10.
 *
 * @param issuers - sources that give holdings with tickers
 */
export function createComputedPe(issuers: readonly Source[], crumbs: CrumbKeeper, now: () => number): Source {
  const issuerOf = (ticker: string) =>
    issuers.find((issuer) => issuer.knows({ kind: "holdings", ticker, asOf: null }));
  return {
    name: "SmallCap",
    keyName: null,
    takesMany: true,
    knows: (query) => query.kind === "valuations" && issuerOf(query.ticker) !== undefined,
    fetch: async (query, transport, signal) => {
      if (query.kind !== "valuations") return null;
      const issuer = issuerOf(query.ticker);
      const latest = { kind: "holdings", ticker: query.ticker, asOf: null } as const;
      const held = (await issuer?.fetch(latest, transport, signal)) ?? null;
      return held?.kind === "holdings" ? fromHoldings(held, crumbs, { transport, signal, now }) : null;
    },
  };
}

async function fromHoldings(
  held: HoldingsRecord,
  crumbs: CrumbKeeper,
  asking: Asking,
): Promise<ValuationsRecord | null> {
  const tickers = [...new Set(held.holdings.flatMap(({ ticker }) => ticker ?? []))];
  const quoted = await quotesOf(tickers, crumbs, asking);
  const pes = new Map(
    [...quoted].flatMap(([ticker, { pe }]): [string, number][] => (pe === null ? [] : [[ticker, pe]])),
  );
  const { covered, pes: found } = peOfHoldings(held.holdings, pes);
  if (covered < LEAST_COVERED) return null;
  const date =
    [...quoted.values()]
      .flatMap(({ day }) => day ?? [])
      .sort()
      .at(-1) ?? null;
  const points = found.map(
    ({ method, value }) => ({ metric: "pe", basis: "trailing", method, value, date }) as const,
  );
  const partly = { warning: "partlyCovered", details: { ticker: held.ticker, covered } } as const;
  const source = `SmallCap, from ${held.source}'s holdings and Yahoo's earnings`;
  const read = { sourceUrl: held.sourceUrl ?? "", fetchedAt: new Date(asking.now()).toISOString() };
  return valuationsRecord(source, held.ticker, points, read, covered < WELL_COVERED ? [partly] : []);
}

/** Quotes by the issuer's ticker, so many a request, one request after another. */
async function quotesOf(
  tickers: readonly string[],
  crumbs: CrumbKeeper,
  asking: Asking,
): Promise<ReadonlyMap<string, Quote>> {
  const all = new Map<string, Quote>();
  for (let from = 0; from < tickers.length; from += QUOTES_A_REQUEST) {
    const some = tickers.slice(from, from + QUOTES_A_REQUEST);
    const found = await askWithCrumb(quotes, some, asking, crumbs);
    for (const ticker of some) {
      const quote = found?.get(decodeURIComponent(yahooSymbol(ticker)));
      if (quote !== undefined) all.set(ticker, quote);
    }
  }
  return all;
}
