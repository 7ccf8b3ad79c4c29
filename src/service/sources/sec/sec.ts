import type { HoldingsRecord, ReturnsRecord } from "../../../data/record.ts";
import { addDays } from "../../../finance/dates/dates.ts";
import { ask, readingOf, type Asking } from "../endpoint.ts";
import { createKept } from "../kept.ts";
import { holdingsRecord } from "../records/holdingsRecord.ts";
import type { Source } from "../source.ts";
import { filings, type Filing } from "./filings.ts";
import { monthlyReturns } from "./monthlyReturns.ts";
import { report, type Report } from "./report.ts";
import { SEC, series, type Series } from "./series.ts";
import { submissions } from "./submissions.ts";

/** Unit investment trusts file as a whole; SEC's list of tickers is of series only. */
const trusts: Readonly<Record<string, string>> = { SPY: "884394", DIA: "1041130" };

/** Reports are public 60 days after their quarter's end. */
const LATEST_FILING = 65;
/** How far apart two public reports are, with some days to spare. */
const QUARTER = 100;
/** Reports read for returns: two years, 24 MB for a fund of 2,000 holdings. */
const REPORTS = 8;
const FRESH_MS = 24 * 60 * 60_000;

/**
 * SEC's reports of funds (N-PORT) as two sources, since one is asked before others and one after: all holdings of any
 * fund on its quarters' ends, and monthly total returns of two years. Both about sixty days late. No key,
 * but whoever asks should say who they are.
 */
export function createSec(now: () => number): { readonly holdings: Source; readonly returns: Source } {
  const find = createSeriesFinder();
  return {
    holdings: {
      name: SEC,
      keyName: null,
      knows: (query) => query.kind === "holdings" && !query.ticker.startsWith("^"),
      fetch: async (query, transport, signal) => {
        if (query.kind !== "holdings") return null;
        const asking = { transport, signal, now };
        const fund = await find(query.ticker, asking);
        return fund && holdings(query.ticker, fund, query.asOf, asking);
      },
    },
    returns: {
      name: `${SEC} returns`,
      keyName: null,
      knows: (query) =>
        query.kind === "returns" && query.interval === "monthly" && !query.ticker.startsWith("^"),
      fetch: async (query, transport, signal) => {
        if (query.kind !== "returns") return null;
        const asking = { transport, signal, now };
        const fund = await find(query.ticker, asking);
        return fund && returns(query.ticker, fund, asking);
      },
    },
  };
}

type Fund = Omit<Series, "series"> & { readonly series: string | null };

/** Which series a ticker is; the list is read once a day. */
function createSeriesFinder(): (ticker: string, asking: Asking) => Promise<Fund | null> {
  const list = createKept(FRESH_MS, (asking) => ask(series, null, asking));
  return async (ticker, asking) => {
    const trust = Object.hasOwn(trusts, ticker) ? trusts[ticker] : undefined;
    if (trust !== undefined) return { cik: trust, series: null, shareClass: "" };
    return (await list.get(asking))?.get(ticker) ?? null;
  };
}

async function filed({ cik, series }: Fund, asking: Asking): Promise<readonly Filing[]> {
  return (await (series === null ? ask(submissions, cik, asking) : ask(filings, series, asking))) ?? [];
}

/** A report of the fund asked for; EDGAR's list may hold one of a sister. */
async function read(fund: Fund, { accession }: Filing, asking: Asking): Promise<Report | null> {
  const found = await ask(report, { series: fund, accession }, asking);
  return found !== null && (fund.series === null || found.series === fund.series) ? found : null;
}

async function holdings(
  ticker: string,
  fund: Fund,
  asOf: string | null,
  asking: Asking,
): Promise<HoldingsRecord | null> {
  const all = await filed(fund, asking);
  const may = all.filter(
    ({ filed }) =>
      asOf === null || (filed <= addDays(asOf, LATEST_FILING) && filed >= addDays(asOf, -QUARTER)),
  );
  for (const filing of may.slice(0, 3)) {
    const found = await read(fund, filing, asking);
    if (found === null || (asOf !== null && found.asOf > asOf)) continue;
    const late = { warning: "publishedLate", details: { source: SEC, asOf: found.asOf } } as const;
    const published = { source: SEC, ticker, asOf: found.asOf, lines: found.holdings, warnings: [late] };
    return holdingsRecord(published, reading(fund, filing, asking));
  }
  return null;
}

async function returns(ticker: string, fund: Fund, asking: Asking): Promise<ReturnsRecord | null> {
  const latest = (await filed(fund, asking)).slice(0, REPORTS);
  const reports: Report[] = [];
  for (const filing of latest) {
    const found = await read(fund, filing, asking);
    if (found !== null) reports.push(found);
  }
  const [first] = latest;
  return first === undefined ? null : monthlyReturns(ticker, fund, reports, reading(fund, first, asking));
}

const reading = (series: Fund, { accession }: Filing, asking: Asking) =>
  readingOf(report.request({ series, accession }), asking);
