/* Recorded answers of the sources themselves, where this machine has them: they are not part of the project. */
import { existsSync, readFileSync } from "node:fs";
import type {
  DataRecord,
  HoldingsRecord,
  ReturnsRecord,
  ValuationsRecord,
} from "../../../src/data/record.ts";
import { dailyAdjusted } from "../../../src/service/sources/alphavantage/dailyAdjusted.ts";
import { etfProfile } from "../../../src/service/sources/alphavantage/etfProfile.ts";
import type { Endpoint } from "../../../src/service/sources/endpoint.ts";
import { fundInfo } from "../../../src/service/sources/fmp/fundInfo.ts";
import { holdingsList } from "../../../src/service/sources/fmp/holdingsList.ts";
import { fredObservations } from "../../../src/service/sources/fred/fredApi.ts";
import { fredCsv } from "../../../src/service/sources/fred/fredCsv.ts";
import { seriesFacts } from "../../../src/service/sources/fred/seriesFacts.ts";
import { holdingsFile } from "../../../src/service/sources/ishares/holdingsFile.ts";
import { keyFacts } from "../../../src/service/sources/ishares/keyFacts.ts";
import { report } from "../../../src/service/sources/sec/report.ts";
import { holdingsBook } from "../../../src/service/sources/ssga/holdingsBook.ts";
import { stooqFile } from "../../../src/service/sources/stooq/stooq.ts";
import { dailyPrices } from "../../../src/service/sources/tiingo/dailyPrices.ts";
import { holdingsPage } from "../../../src/service/sources/vanguard/holdingsPage.ts";
import { chart } from "../../../src/service/sources/yahoo/chart.ts";
import { quotes } from "../../../src/service/sources/yahoo/quotes.ts";
import { summary } from "../../../src/service/sources/yahoo/summary.ts";
import { bytes, json } from "./fixtures/bytes.ts";
import { read } from "./samples.ts";
import { faultsOf } from "./sound.ts";

const folder = new URL("../../../../shared/recorded/", import.meta.url);
const isHere = existsSync(folder);
const whenRecorded = isHere ? test : test.skip;

test("recorded answers are replayed where there are any", () => {
  if (!isHere)
    console.info("No recorded answers on this machine: only the project's own fixtures are tested.");
  expect(typeof isHere).toBe("boolean");
});

const file = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const text = (name: string) => readFileSync(new URL(name, folder), "utf8");

/** What is inside an answer recorded together with its request. */
function taped(name: string): Uint8Array {
  const { response } = JSON.parse(text(name)) as { response: { bodyJson?: unknown; body?: string } };
  return response.bodyJson === undefined ? bytes(response.body ?? "") : json(response.bodyJson);
}

async function replay<Asked, Answer, Result>(
  endpoint: Endpoint<Asked, Answer, Result>,
  asked: Asked,
  body: Uint8Array,
): Promise<Result | null> {
  const result = endpoint.normalise(await endpoint.parse(body), asked, read);
  expect(faultsOf(result)).toEqual([]);
  return result;
}

whenRecorded("iShares: the Russell 2000 of 10 April 2026", async () => {
  const record = (await replay(holdingsFile, "IWM", file("ishares/IWM_holdings_2026-04-10.csv")))!;
  expect(record).toMatchObject({ asOf: "2026-04-10", warnings: [] });
  expect(record.holdings).toHaveLength(1_941);
  expect(record.holdings[0]).toMatchObject({
    ticker: "BE",
    sector: "Industrials",
    weight: expect.closeTo(0.01175, 4),
  });
  expect(record.holdings.filter(({ ticker }) => ticker === null)).toHaveLength(7);
  const page = bytes(
    `<html><body data-x='{${text("ishares/product-page-keyfacts.shape.txt").trim().replaceAll('"', "&quot;")}}'>`,
  );
  const valuations = (await replay(
    keyFacts,
    { ticker: "IWM", kind: "valuations" },
    page,
  )) as ValuationsRecord;
  expect(valuations.points.map(({ metric, value, date }) => [metric, value, date])).toEqual([
    ["pe", 18.32, "2026-07-14"],
    ["pb", 2.1, "2026-07-14"],
  ]);
});

whenRecorded("SSGA: the S&P 500 of 10 May 2024", async () => {
  const record = (await replay(holdingsBook, "SPY", file("ssga/holdings-daily-us-en-spy.xlsx")))!;
  expect(record).toMatchObject({ asOf: "2024-05-10", warnings: [] });
  expect(record.holdings).toHaveLength(504);
  expect(record.holdings[0]).toMatchObject({ ticker: "MSFT", weight: expect.closeTo(0.07020973, 12) });
});

whenRecorded("Yahoo: a year of Microsoft, two days of QQQ, funds and quotes", async () => {
  const year = taped("yahoo/historical-via-chart-MSFT-dividends-2021-02-01-to-2022-01-31.csv.json");
  const index = (await replay(chart, { ticker: "MSFT", interval: "daily" }, year)) as ReturnsRecord;
  expect(index.series.dates[0]).toBe("2021-02-01");
  expect(index.series.dates.length).toBeGreaterThan(245);
  for (const name of ["chart-QQQ-2020-01-01-to-2020-01-03", "chart-AAPL"])
    await expect(
      replay(chart, { ticker: "QQQ", interval: null }, taped(`yahoo/${name}.json`)),
    ).rejects.toThrow("no history");
  await expect(
    replay(
      chart,
      { ticker: "AAPL", interval: null },
      taped("yahoo/chart-notimestamp-quotes-length.fake.json"),
    ),
  ).resolves.toBeNull();

  const fund = taped("yahoo/quoteSummary-all-QQQ.json");
  expect(await replay(summary, { ticker: "QQQ", kind: "fund" }, fund)).toMatchObject({
    name: "Invesco QQQ Trust",
    inceptionDate: "1999-03-10",
    expenseRatio: { value: 0.002 },
    netAssets: { value: 328_302_690_304 },
  });
  const valuations = (await replay(summary, { ticker: "QQQ", kind: "valuations" }, fund)) as ValuationsRecord;
  expect(valuations.points[0]!.value).toBeCloseTo(34.04, 2);
  const held = (await replay(summary, { ticker: "QQQ", kind: "holdings" }, fund)) as HoldingsRecord;
  expect(held.holdings[0]).toMatchObject({ ticker: "AAPL", weight: 0.090070695 });
  expect(
    await replay(summary, { ticker: "0P", kind: "fund" }, taped("yahoo/quoteSummary-all-0P000071W8.TO.json")),
  ).toBeNull();
  const found = (await replay(quotes, ["AAPL", "BABA"], taped("yahoo/quote-AAPL-BABA.json")))!;
  expect(found.get("AAPL")).toMatchObject({ day: "2025-02-14", pe: expect.closeTo(38.8, 1) });
});

whenRecorded("Alpha Vantage and Stooq: ten years of IWM, whose total returns agree to 0.1 %", async () => {
  const asked = { ticker: "IWM", interval: "daily", key: "" } as const;
  const vantage = (await replay(
    dailyAdjusted,
    asked,
    file("alphavantage/TIME_SERIES_DAILY_ADJUSTED_IWM_full.csv"),
  )) as ReturnsRecord;
  const stooq = (await replay(stooqFile, { ticker: "IWM", interval: "daily" }, file("stooq/iwm_us_d.csv")))!;
  expect([vantage.warnings, stooq.warnings]).toEqual([[], []]);
  expect(vantage.series.dates).not.toContain("2010-05-06");
  const grown = ({ series }: ReturnsRecord) => valueOn(series, "2020-12-11") / valueOn(series, "2011-01-03");
  expect(grown(vantage) / grown(stooq)).toBeCloseTo(1, 3);
  expect(
    await replay(
      etfProfile,
      { ticker: "QQQ", kind: "fund", key: "" },
      file("alphavantage/ETF_PROFILE_QQQ.excerpt.json"),
    ),
  ).toMatchObject({ expenseRatio: { value: 0.0018 } });
});

const valueOn = ({ dates, values }: ReturnsRecord["series"], day: string) => values[dates.indexOf(day)]!;

whenRecorded("FRED: recessions since 1854, and the API's shape", async () => {
  const record = (await replay(fredCsv, "USREC", file("fred/USREC_fredgraph.csv")))!;
  expect(record.dates[0]).toBe("1854-12-01");
  expect(new Set(record.values)).toEqual(new Set([0, 1]));
  const facts = { ...seriesFacts("DGS10")!, averaged: false };
  const shape = file("fred/api_series_observations.shape.json");
  await expect(replay(fredObservations, { series: "VIXCLS", key: "", facts }, shape)).rejects.toThrow(
    "other days than months",
  );
});

whenRecorded("SEC: the last report of a fund that had sold all it held", async () => {
  const found = (await replay(
    report,
    { series: { cik: "814679" }, accession: "0" },
    file("sec/NPORT.AdvancedSeries.xml"),
  ))!;
  expect(found).toMatchObject({ asOf: "2022-12-30", series: "S000030880", holdings: [] });
  expect(found.returns.get("C000095824")).toEqual(
    [0.0034, 0.0102, 0.0013].map((value) => expect.closeTo(value, 12)),
  );
});

whenRecorded("FMP: holdings of DIA and facts of IWN; Vanguard: a page of VOO", async () => {
  expect(
    (await replay(holdingsList, { ticker: "DIA", key: "" }, file("fmp/etf-holdings-DIA.json")))!.holdings[0],
  ).toMatchObject({ ticker: "GS", weight: expect.closeTo(0.10691, 12) });
  expect(await replay(fundInfo, { ticker: "IWN", key: "" }, file("fmp/etf-info-v4-IWN.json"))).toMatchObject({
    expenseRatio: { value: expect.closeTo(0.0024, 12) },
    netAssets: null,
  });
  const page = (await replay(
    holdingsPage,
    { ticker: "VOO", start: 1 },
    file("vanguard/portfolio-holding-stock.VOO.excerpt.json"),
  ))!;
  expect(page).toMatchObject({ size: 503, asOf: "2026-04-30", lines: [{ ticker: "NVDA", weight: 0.0785 }] });
});

whenRecorded("Tiingo: a price among those recorded", async () => {
  const [, body = "[]"] = /string: '(\[.*\])'/.exec(text("tiingo/ticker_price.yaml")) ?? [];
  const days = await dailyPrices.parse(bytes(body));
  expect(days).toEqual([{ date: "2018-04-12", value: 1_037.29, adjusted: 1_037.29, split: 1 }]);
});

whenRecorded("no recorded answer is read as another source's", async () => {
  const bodies = [
    file("stooq/iwm_us_d.csv"),
    file("ishares/IWM_holdings_2026-04-10.csv"),
    file("fmp/etf-holdings-DIA.json"),
  ];
  for (const body of bodies)
    await expect(replay<string, unknown, DataRecord>(fredCsv as never, "USREC", body)).rejects.toMatchObject({
      kind: "badShape",
    });
});
