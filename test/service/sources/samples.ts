import { dailyAdjusted } from "../../../src/service/sources/alphavantage/dailyAdjusted.ts";
import { etfProfile } from "../../../src/service/sources/alphavantage/etfProfile.ts";
import type { Endpoint, Reading } from "../../../src/service/sources/endpoint.ts";
import { fundInfo } from "../../../src/service/sources/fmp/fundInfo.ts";
import { holdingsList } from "../../../src/service/sources/fmp/holdingsList.ts";
import { fredObservations, fredSeries } from "../../../src/service/sources/fred/fredApi.ts";
import { fredCsv } from "../../../src/service/sources/fred/fredCsv.ts";
import { seriesFacts } from "../../../src/service/sources/fred/seriesFacts.ts";
import { holdingsFile } from "../../../src/service/sources/ishares/holdingsFile.ts";
import { keyFacts } from "../../../src/service/sources/ishares/keyFacts.ts";
import { filings } from "../../../src/service/sources/sec/filings.ts";
import { report } from "../../../src/service/sources/sec/report.ts";
import { series } from "../../../src/service/sources/sec/series.ts";
import { submissions } from "../../../src/service/sources/sec/submissions.ts";
import type { SourceRequest } from "../../../src/service/sources/source.ts";
import { characteristics } from "../../../src/service/sources/ssga/characteristics.ts";
import { fundFinder } from "../../../src/service/sources/ssga/fundFinder.ts";
import { holdingsBook } from "../../../src/service/sources/ssga/holdingsBook.ts";
import { stooqFile } from "../../../src/service/sources/stooq/stooq.ts";
import { dailyPrices } from "../../../src/service/sources/tiingo/dailyPrices.ts";
import { characteristic } from "../../../src/service/sources/vanguard/characteristic.ts";
import { expense } from "../../../src/service/sources/vanguard/expense.ts";
import { holdingsPage } from "../../../src/service/sources/vanguard/holdingsPage.ts";
import { price } from "../../../src/service/sources/vanguard/price.ts";
import { profile } from "../../../src/service/sources/vanguard/profile.ts";
import { chart } from "../../../src/service/sources/yahoo/chart.ts";
import { quotes } from "../../../src/service/sources/yahoo/quotes.ts";
import { summary } from "../../../src/service/sources/yahoo/summary.ts";
import * as issuers from "./fixtures/issuers.ts";
import * as keyed from "./fixtures/keyed.ts";
import * as sec from "./fixtures/sec.ts";
import * as yahoo from "./fixtures/yahoo.ts";

/** An answer of a source's shape, and the way it is read. */
export interface Sample {
  readonly name: string;
  /** What is sent for it. */
  readonly request: SourceRequest;
  readonly body: Uint8Array;
  readonly readIt: (body: Uint8Array) => Promise<unknown>;
}

export const read: Reading = { sourceUrl: "https://source.example/", fetchedAt: "2026-03-09T15:00:00.000Z" };

function sample<Asked, Answer, Result>(
  name: string,
  endpoint: Endpoint<Asked, Answer, Result>,
  asked: Asked,
  body: Uint8Array,
): Sample {
  return {
    name,
    request: endpoint.request(asked),
    body,
    readIt: async (bytes) => endpoint.normalise(await endpoint.parse(bytes), asked, read),
  };
}

/** What the sources that want a key ask with here. */
export const key = "k3y-of-a-sample";
const days = [
  { day: "2026-01-30", close: 100, adjusted: 98 },
  { day: "2026-02-02", close: null, adjusted: null },
  { day: "2026-02-27", close: 102, adjusted: 102.9 },
  { day: "2026-03-02", close: 103, adjusted: 103 },
];

/** One of every address of every source. */
export const samples: readonly Sample[] = [
  sample("Yahoo chart", chart, { ticker: "IWM", interval: "monthly" }, yahoo.chartOf(days)),
  sample("Yahoo prices", chart, { ticker: "IWM", interval: null }, yahoo.chartOf(days)),
  sample("Yahoo fund", summary, { ticker: "IWM", kind: "fund" }, yahoo.summaryOf()),
  sample("Yahoo valuations", summary, { ticker: "IWM", kind: "valuations" }, yahoo.summaryOf()),
  sample("Yahoo holdings", summary, { ticker: "IWM", kind: "holdings" }, yahoo.summaryOf()),
  sample("Yahoo quotes", quotes, ["A", "B"], yahoo.quotesOf({ A: 2, B: -1 })),
  sample("iShares holdings", holdingsFile, "IWM", issuers.isharesFile()),
  sample(
    "iShares fund",
    keyFacts,
    { ticker: "IWM", kind: "fund" },
    issuers.isharesPage(issuers.isharesFacts),
  ),
  sample(
    "iShares valuations",
    keyFacts,
    { ticker: "IWM", kind: "valuations" },
    issuers.isharesPage(issuers.isharesFacts),
  ),
  sample("SSGA holdings", holdingsBook, "SPSM", issuers.ssgaBook()),
  sample("SSGA list", fundFinder, null, issuers.ssgaFinder),
  sample("SSGA page", characteristics, { ticker: "SPSM", path: "/us/en/x" }, issuers.ssgaPage),
  sample("Vanguard profile", profile, "VBR", issuers.vanguardProfile),
  sample("Vanguard price", price, "VBR", issuers.vanguardPrice),
  sample("Vanguard expense", expense, "VBR", issuers.vanguardProfile),
  sample("Vanguard P/E", characteristic, "VBR", issuers.vanguardCharacteristic),
  sample("Vanguard holdings", holdingsPage, { ticker: "VBR", start: 1 }, issuers.vanguardHoldings(1, 20)),
  sample("SEC tickers", series, null, sec.tickers),
  sample("SEC filings", filings, "S000026598", sec.filingsFeed),
  sample("SEC submissions", submissions, "884394", sec.submissions),
  sample("SEC report", report, { series: { cik: "1" }, accession: "0" }, sec.reportOf()),
  sample("FRED file", fredCsv, "UMCSENT", keyed.fredFile),
  sample("FRED series", fredSeries, { series: "X", key }, keyed.fredSeriesAnswer),
  sample(
    "FRED figures",
    fredObservations,
    { series: "DGS10", key, facts: seriesFacts("DGS10")! },
    keyed.fredObservationsAnswer,
  ),
  sample("Tiingo prices", dailyPrices, { ticker: "IWM", interval: null, key }, keyed.tiingoDays),
  sample("FMP facts", fundInfo, { ticker: "SCHA", key }, keyed.fmpInfo),
  sample("FMP holdings", holdingsList, { ticker: "SCHA", key }, keyed.fmpHoldings),
  sample(
    "Alpha Vantage days",
    dailyAdjusted,
    { ticker: "AVUV", interval: "daily", key },
    keyed.alphaVantageDays,
  ),
  sample("Alpha Vantage fund", etfProfile, { ticker: "AVUV", kind: "fund", key }, keyed.alphaVantageProfile),
  sample(
    "Alpha Vantage holdings",
    etfProfile,
    { ticker: "AVUV", kind: "holdings", key },
    keyed.alphaVantageProfile,
  ),
  sample("Stooq", stooqFile, { ticker: "IWM", interval: "daily" }, keyed.stooqDays),
];
