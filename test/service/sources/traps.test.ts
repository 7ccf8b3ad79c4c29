/* Every trap of every source, by its name, on small answers of the source's shape. */
import type { Query } from "../../../src/data/query.ts";
import type {
  DataRecord,
  FundRecord,
  HoldingsRecord,
  MacroRecord,
  PricesRecord,
  ReturnsRecord,
  ValuationsRecord,
} from "../../../src/data/record.ts";
import { createSources, type Environment } from "../../../src/service/sources/sources.ts";
import { answering, calm, NOW, type Answers } from "./answering.ts";
import { bytes, json, webPage } from "./fixtures/bytes.ts";
import * as issuers from "./fixtures/issuers.ts";
import * as keyed from "./fixtures/keyed.ts";
import * as sec from "./fixtures/sec.ts";
import * as yahoo from "./fixtures/yahoo.ts";
import { keys } from "./keys.ts";

const everything: Environment = { ...keys, SMALLCAP_STOOQ: "1" };

/** Asks a source by name, with these answers waiting for it. No record holds a key. */
async function asked<R extends DataRecord>(name: string, query: Query, answers: Answers): Promise<R | null> {
  const source = createSources(everything, () => NOW).find((candidate) => candidate.name === name)!;
  expect(source.knows(query)).toBe(true);
  const record = await source.fetch(query, answering(answers).transport, calm);
  expect(JSON.stringify(record)).not.toContain("k3y-of-");
  return record as R | null;
}

const holdings = (ticker: string, asOf: string | null = null): Query => ({ kind: "holdings", ticker, asOf });
const returns = (ticker: string, interval: "daily" | "monthly" = "daily"): Query => ({
  kind: "returns",
  ticker,
  interval,
});
const cookie = { status: 404, headers: new Headers({ "set-cookie": "A3=abc; Path=/" }) };
const crumb: Answers = [
  ["fc.yahoo.com", cookie],
  ["getcrumb", bytes("aB.c/d12")],
];

describe("Yahoo chart", () => {
  const days = [
    { day: "2026-01-30", close: 100, adjusted: 98 },
    { day: "2026-02-02", close: null, adjusted: null },
    { day: "2026-02-03", close: 101, adjusted: 99.96 },
    { day: "2026-02-27", close: 102, adjusted: 102.9 },
    { day: "2026-03-02", close: 103, adjusted: 103 },
  ];

  test("a close can be null: the day is left out, not zero", async () => {
    const record = await asked<PricesRecord>("Yahoo", { kind: "prices", ticker: "IWM" }, [
      ["chart/IWM", yahoo.chartOf(days)],
    ]);
    expect(record!.series.dates).toEqual(["2026-01-30", "2026-02-03", "2026-02-27", "2026-03-02"]);
    expect(record!.series.values).toEqual([100, 101, 102, 103]);
    expect(record).toMatchObject({
      asOf: "2026-03-02",
      quality: "live",
      fetchedAt: "2026-03-09T15:00:00.000Z",
    });
  });

  test("adjclose is total return: daily and at the ends of months that are over, from 1 on", async () => {
    const chart: Answers = [["chart/IWM", yahoo.chartOf(days)]];
    const daily = await asked<ReturnsRecord>("Yahoo", returns("IWM"), chart);
    expect(daily!.series.values[0]).toBe(1);
    expect(daily!.series.values[1]).toBeCloseTo(1.02, 12);
    const monthly = await asked<ReturnsRecord>("Yahoo", returns("IWM", "monthly"), chart);
    expect(monthly!.series.dates).toEqual(["2026-01-30", "2026-02-27"]);
    expect(monthly!.series.values[1]).toBeCloseTo(1.05, 12);
  });

  test("a day whose session is not over is left out", async () => {
    const start = yahoo.opening("2026-03-02");
    const meta = {
      regularMarketTime: start + 60,
      currentTradingPeriod: { regular: { start, end: start + 23_400 } },
    };
    const record = await asked<PricesRecord>("Yahoo", { kind: "prices", ticker: "IWM" }, [
      ["chart", yahoo.chartOf(days, meta)],
    ]);
    expect(record!.asOf).toBe("2026-02-27");
  });

  test("another currency and an unknown ticker are none, columns of different length are broken", async () => {
    const prices: Query = { kind: "prices", ticker: "IWM" };
    expect(await asked("Yahoo", prices, [["chart", yahoo.chartOf(days, { currency: "CAD" })]])).toBeNull();
    expect(await asked("Yahoo", prices, [["chart", { status: 404 }]])).toBeNull();
    const ragged = {
      timestamp: [1, 2],
      indicators: { quote: [{ close: [1] }], adjclose: [{ adjclose: [1] }] },
    };
    await expect(asked("Yahoo", prices, [["chart", json({ chart: { result: [ragged] } })]])).rejects.toThrow(
      "different length",
    );
  });
});

describe("Yahoo quoteSummary", () => {
  const answers = (parts: object = {}): Answers => [...crumb, ["quoteSummary", yahoo.summaryOf(parts)]];

  test("units: here the expense ratio is a fraction already", async () => {
    const record = await asked<FundRecord>("Yahoo", { kind: "fund", ticker: "IWM" }, answers());
    expect(record).toMatchObject({
      name: "Sample Small Cap ETF",
      style: "Small Blend",
      inceptionDate: "2010-01-28",
      firstTradeDate: "2010-02-01",
      expenseRatio: { value: 0.002 },
      yield: { value: 0.0125 },
      price: { value: 50.5, asOf: "2026-03-06" },
    });
  });

  test("fundProfile.totalNetAssets is not the fund's: summaryDetail's are", async () => {
    const record = await asked<FundRecord>("Yahoo", { kind: "fund", ticker: "IWM" }, answers());
    expect(record!.netAssets!.value).toBe(2_000_000_000);
    const without = await asked<FundRecord>(
      "Yahoo",
      { kind: "fund", ticker: "IWM" },
      answers({ summaryDetail: {} }),
    );
    expect(without!.netAssets).toBeNull();
  });

  test("P/E and P/B of topHoldings are reciprocals, plain multiples are left, and zero is missing", async () => {
    const pes = async (equityHoldings: object) => {
      const record = await asked<ValuationsRecord>(
        "Yahoo",
        { kind: "valuations", ticker: "IWM" },
        answers({ topHoldings: { equityHoldings } }),
      );
      return record?.points.map(({ metric, value }) => [metric, Math.round(value * 1e6) / 1e6]) ?? null;
    };
    expect(await pes({ priceToEarnings: 0.05, priceToBook: 0.5 })).toEqual([
      ["pe", 20],
      ["pb", 2],
    ]);
    expect(await pes({ priceToEarnings: 20, priceToBook: 0.9 })).toEqual([
      ["pe", 20],
      ["pb", 0.9],
    ]);
    expect(await pes({ priceToEarnings: 0, priceToBook: 0 })).toBeNull();
  });

  test("of holdings there are the ten largest, and the record says so; sector weights are one-key objects and no holdings", async () => {
    const record = await asked<HoldingsRecord>("Yahoo", holdings("IWM"), answers());
    expect(record!.holdings).toHaveLength(10);
    expect(record!.warnings).toEqual([{ warning: "onlyLargest", details: { source: "Yahoo", lines: 10 } }]);
  });

  test("a crumb is kept, renewed once when it is refused (401), and goes with its cookie", async () => {
    const [yahooSource] = createSources({}, () => NOW).filter(({ name }) => name === "Yahoo");
    let crumbs = 0;
    const seen: string[] = [];
    const transport = answering([...answers()]).transport;
    const picky: typeof transport = async (request, signal) => {
      if (request.url.includes("getcrumb"))
        return { ...(await transport(request, signal)), body: bytes(`crumb${++crumbs}`) };
      if (request.url.includes("quoteSummary")) {
        seen.push(`${request.secrets?.crumb} ${request.headers?.cookie}`);
        if (crumbs === 1) return answering([["", { status: 401 }]]).transport(request, signal);
      }
      return transport(request, signal);
    };
    const query = { kind: "fund", ticker: "IWM" } as const;
    const record = await yahooSource!.fetch(query, picky, calm);
    await yahooSource!.fetch(query, picky, calm);
    expect(seen).toEqual(["crumb1 A3=abc", "crumb2 A3=abc", "crumb2 A3=abc"]);
    expect(record!.sourceUrl).not.toContain("crumb");
  });
});

describe("iShares", () => {
  test("BOM, preamble, thousands commas, prose, cash and futures rows, lots of one holding; weights by market value", async () => {
    const record = await asked<HoldingsRecord>("iShares", holdings("IWM"), [
      ["239710/ishares-russell-2000-etf/latest-holdings.csv", issuers.isharesFile()],
    ]);
    expect(record).toMatchObject({ asOf: "2026-03-06", source: "iShares", warnings: [] });
    expect(record!.holdings).toHaveLength(15);
    expect(record!.holdings[0]).toEqual({
      ticker: "CA",
      name: "COMPANY CA",
      sector: "Industrials",
      weight: 0.08,
    });
    expect(record!.holdings).toContainEqual({
      ticker: "LOT",
      name: "TWO LOTS INC",
      sector: "Materials",
      weight: 0.02,
    });
    expect(record!.holdings).toContainEqual({ ticker: null, name: "USD CASH", sector: null, weight: 0.02 });
    expect(record!.holdings.at(-1)).toEqual({
      ticker: null,
      name: "RUSSELL 2000 EMINI",
      sector: null,
      weight: 0,
    });
  });

  test("the retired address answers 200 with HTML, which is no data", async () => {
    await expect(asked("iShares", holdings("IWM"), [["latest-holdings", webPage]])).rejects.toMatchObject({
      kind: "badShape",
      message: "iShares: answers with a web page instead of data",
    });
  });

  test("a file cut off is told by its weights: a warning, then broken", async () => {
    const cut = await asked<HoldingsRecord>("iShares", holdings("IWM"), [
      ["latest", issuers.isharesFile({ drop: 1 })],
    ]);
    expect(cut!.warnings).toEqual([
      { warning: "weightsOff", details: { ticker: "IWM", total: expect.closeTo(0.9189, 4) } },
    ]);
    await expect(
      asked("iShares", holdings("IWM"), [["latest", issuers.isharesFile({ drop: 3 })]]),
    ).rejects.toThrow("add up to");
    await expect(
      asked("iShares", holdings("IWM"), [["latest", issuers.isharesFile({ drop: 9 })]]),
    ).rejects.toThrow("holdings of IWM only");
  });

  test("only the latest day is to be had: an earlier one is none", async () => {
    const file: Answers = [["latest", issuers.isharesFile()]];
    expect(await asked("iShares", holdings("IWM", "2026-03-05"), file)).toBeNull();
    expect(await asked("iShares", holdings("IWM", "2026-03-07"), file)).toMatchObject({ asOf: "2026-03-06" });
  });

  test("key facts: P/E without losses, percent as fractions, each with its own day", async () => {
    const page: Answers = [["239710", issuers.isharesPage(issuers.isharesFacts)]];
    const valuations = await asked<ValuationsRecord>("iShares", { kind: "valuations", ticker: "IWM" }, page);
    expect(valuations!.points).toEqual([
      {
        metric: "pe",
        date: "2026-03-06",
        value: 18.32,
        basis: "trailing",
        method: "exNegative",
        source: "iShares",
      },
      {
        metric: "pb",
        date: "2026-03-06",
        value: 2.1,
        basis: "trailing",
        method: "unstated",
        source: "iShares",
      },
    ]);
    expect(await asked<FundRecord>("iShares", { kind: "fund", ticker: "IWM" }, page)).toMatchObject({
      name: "iShares Sample ETF",
      expenseRatio: { value: 0.0019 },
      yield: { value: expect.closeTo(0.0114, 12), asOf: "2026-02-28" },
      netAssets: { value: 70_123_456_789 },
      price: { value: 250.1, asOf: "2026-03-06" },
      inceptionDate: "2000-05-22",
    });
    await expect(
      asked("iShares", { kind: "valuations", ticker: "IWM" }, [["239710", webPage]]),
    ).rejects.toThrow("without figures");
  });
});

describe("SSGA", () => {
  test("three meta rows and a header in row 5, weights in percent, exponents in texts, cash without a ticker", async () => {
    const record = await asked<HoldingsRecord>("SSGA", holdings("SPSM"), [
      ["holdings-daily-us-en-spsm.xlsx", issuers.ssgaBook()],
    ]);
    expect(record).toMatchObject({ asOf: "2026-03-06", warnings: [] });
    expect(record!.holdings).toHaveLength(13);
    expect(record!.holdings[0]).toEqual({ ticker: "CA", name: "COMPANY CA", sector: null, weight: 0.0825 });
    expect(record!.holdings.at(-1)).toMatchObject({ ticker: null, name: "US DOLLAR", weight: 0.005 });
  });

  test("HTML, other bytes and another fund's book are broken", async () => {
    const shown = (body: Uint8Array) => asked("SSGA", holdings("SPSM"), [["xlsx", body]]);
    await expect(shown(webPage)).rejects.toThrow("web page");
    await expect(shown(bytes("PK broken"))).rejects.toThrow("broken workbook");
    await expect(shown(bytes("nothing of the kind"))).rejects.toThrow("something else");
    await expect(shown(issuers.ssgaBook({ ticker: "SPY" }))).rejects.toThrow("holdings of SPY for SPSM");
  });

  test("the list of funds: pairs, millions, percent, and 5e-324 for unknown", async () => {
    expect(
      await asked<FundRecord>("SSGA", { kind: "fund", ticker: "SPSM" }, [["fundfinder", issuers.ssgaFinder]]),
    ).toMatchObject({
      name: "SPDR Portfolio Sample ETF",
      expenseRatio: { value: 0.0003 },
      netAssets: { value: 13_500_500_000, asOf: "2026-03-06" },
      price: null,
      inceptionDate: "2013-07-08",
    });
  });

  test("P/E FY1 is forward, and the fund's own, not its index's", async () => {
    const answers: Answers = [
      ["fundfinder", issuers.ssgaFinder],
      ["sample-etf-spsm", issuers.ssgaPage],
    ];
    const record = await asked<ValuationsRecord>("SSGA", { kind: "valuations", ticker: "SPSM" }, answers);
    expect(record!.points).toEqual([
      {
        metric: "pe",
        basis: "forward",
        value: 14.72,
        date: "2026-03-06",
        method: "unstated",
        source: "SSGA",
      },
      {
        metric: "pb",
        basis: "trailing",
        value: 1.85,
        date: "2026-03-06",
        method: "unstated",
        source: "SSGA",
      },
    ]);
  });
});

describe("Vanguard", () => {
  test("holdings come in pages of 500, weights as percent in texts; all pages are read, market values tell small weights", async () => {
    const pages = [1, 501, 1_001].map(
      (start) => [`start=${start}&`, issuers.vanguardHoldings(start)] as const,
    );
    const record = await asked<HoldingsRecord>("Vanguard", holdings("VBR"), pages);
    expect(record!.holdings).toHaveLength(1_200);
    expect(record!.asOf).toBe("2026-02-28");
    expect(record!.holdings[0]).toEqual({
      ticker: "V1",
      name: "Company 1",
      sector: null,
      weight: expect.closeTo(0.96 / 1_200, 9),
    });
    expect(record!.warnings[0]).toMatchObject({ warning: "weightsOff" });
  });

  test("a missing page is broken, none at all is none, and an HTML shell is no data", async () => {
    const first = ["start=1&", issuers.vanguardHoldings(1)] as const;
    await expect(
      asked("Vanguard", holdings("VBR"), [first, ["start=501&", { status: 404 }]]),
    ).rejects.toThrow("different days");
    expect(await asked("Vanguard", holdings("VBR"), [["stock.json", { status: 404 }]])).toBeNull();
    await expect(asked("Vanguard", holdings("VBR"), [["stock.json", webPage]])).rejects.toThrow("web page");
  });

  test("facts: percent strings, the market's price, and the expense ratio from elsewhere where the profile lacks it", async () => {
    const price = ["/price", issuers.vanguardPrice] as const;
    expect(
      await asked("Vanguard", { kind: "fund", ticker: "VBR" }, [
        ["/profile", issuers.vanguardProfile],
        price,
      ]),
    ).toMatchObject({
      name: "Vanguard Sample Value ETF",
      expenseRatio: { value: 0.0005, asOf: "2026-02-27" },
      price: { value: 210.25, asOf: "2026-03-06" },
      yield: { value: 0.0195 },
      asOf: "2026-03-06",
    });
    const bare = json({ fundProfile: { ticker: "VBR", longName: "Bare" } });
    const expense = json({ expenseRatio: "0.0700", expenseRatioAsOfDate: "2026-02-27T00:00:00-05:00" });
    expect(
      await asked("Vanguard", { kind: "fund", ticker: "VBR" }, [
        ["/profile", bare],
        price,
        ["/expense", expense],
      ]),
    ).toMatchObject({
      expenseRatio: { value: expect.closeTo(0.0007, 12) },
    });
  });

  test("P/E as text with an x", async () => {
    const record = await asked<ValuationsRecord>("Vanguard", { kind: "valuations", ticker: "VBR" }, [
      ["/characteristic", issuers.vanguardCharacteristic],
    ]);
    expect(record!.points.map(({ metric, value, date }) => [metric, value, date])).toEqual([
      ["pe", 14.6, "2026-02-28"],
      ["pb", 1.7, "2026-02-28"],
    ]);
  });
});

describe("SEC N-PORT", () => {
  const answers: Answers = [
    ["company_tickers_mf", sec.tickers],
    ["browse-edgar?action=getcompany&CIK=S000026598", sec.filingsFeed],
    ["1454889/000145488926000011/", sec.reportOf()],
    ["1454889/000145488926000010/", sec.reportOf({ day: "2025-12-31" })],
    ["1454889/000145488925000090/", sec.reportOf({ day: "2025-09-30", returns: ["1.00", "N/A", "2.00"] })],
  ];

  test("pctVal is percent, most have no ticker; the amendment counts, and the record says how late it is", async () => {
    const record = await asked<HoldingsRecord>("SEC", holdings("SCHA"), answers);
    expect(record).toMatchObject({
      asOf: "2025-12-31",
      sourceUrl: expect.stringContaining("000145488926000011"),
    });
    expect(record!.warnings).toEqual([
      { warning: "publishedLate", details: { source: "SEC", asOf: "2025-12-31" } },
    ]);
    expect(record!.holdings[0]).toEqual({
      ticker: "CMP",
      name: "Company & Sons 0",
      sector: null,
      weight: expect.closeTo(0.082, 12),
    });
    expect(record!.holdings[1]!.ticker).toBeNull();
    expect(record!.holdings.at(-1)!.weight).toBeCloseTo(-0.004, 12);
  });

  test("holdings of an earlier day are those of the report before it", async () => {
    expect(await asked("SEC", holdings("SCHA", "2025-12-30"), answers)).toMatchObject({ asOf: "2025-09-30" });
    expect(await asked("SEC", holdings("SCHA", "2020-06-30"), answers)).toBeNull();
    expect(await asked("SEC", holdings("UNKNOWN"), answers)).toBeNull();
  });

  test("monthly returns are percent, the last the report's month; the index stops where a month is missing", async () => {
    const record = await asked<ReturnsRecord>("SEC returns", returns("SCHA", "monthly"), answers);
    expect(record!.series.dates).toEqual([
      "2025-08-31",
      "2025-09-30",
      "2025-10-31",
      "2025-11-30",
      "2025-12-31",
    ]);
    expect(record!.series.values.at(-1)).toBeCloseTo(1.02 * 1.015 * 0.98 * 1.0325, 12);
  });

  test("a trust without series is found by its own list of filings", async () => {
    const record = await asked<HoldingsRecord>("SEC", holdings("SPY"), [
      ["submissions/CIK0000884394.json", sec.submissions],
      ["884394/000088439426000002/", sec.reportOf({ series: "N/A" })],
    ]);
    expect(record!.holdings).toHaveLength(13);
  });

  test("a sister's report is not the fund's, and XML that is cut off or defines entities is broken", async () => {
    const only = (body: Uint8Array): Answers => [...answers.slice(0, 2), ["primary_doc", body]];
    expect(await asked("SEC", holdings("SCHA"), only(sec.reportOf({ series: "S000026599" })))).toBeNull();
    await expect(asked("SEC", holdings("SCHA"), only(sec.reportOf().slice(0, 900)))).rejects.toThrow(
      "part of its XML",
    );
    await expect(
      asked("SEC", holdings("SCHA"), only(bytes('<!DOCTYPE x [<!ENTITY a "b">]><x></x>'))),
    ).rejects.toThrow("entities");
  });
});

describe("FRED", () => {
  test("CSV: missing is blank or a point, never zero", async () => {
    expect(
      await asked<MacroRecord>("FRED", { kind: "macro", series: "UMCSENT" }, [
        ["fredgraph.csv?id=UMCSENT", keyed.fredFile],
      ]),
    ).toMatchObject({
      title: "Consumer sentiment, University of Michigan",
      unit: "index 1966 Q1=100",
      dates: ["2025-10-01", "2025-11-01", "2025-12-01", "2026-01-01"],
      values: [53.6, null, null, 56.4],
      asOf: "2026-01-01",
    });
  });

  test("daily series are asked for as month averages, as the snapshot has them", async () => {
    const file = bytes("observation_date,DGS10\n2026-01-01,4.20\n2026-02-01,4.10\n");
    expect(
      await asked("FRED", { kind: "macro", series: "DGS10" }, [["id=DGS10&fq=Monthly&fam=avg", file]]),
    ).toMatchObject({ frequency: "month average of daily" });
    const days = bytes("observation_date,DGS10\n2026-01-02,4.20\n");
    await expect(asked("FRED", { kind: "macro", series: "DGS10" }, [["DGS10", days]])).rejects.toThrow(
      "other days than months",
    );
  });

  test("API: values are strings, a point is missing; other series bring their own title and unit", async () => {
    const answers: Answers = [
      ["/series/observations", keyed.fredObservationsAnswer],
      ["/series?", keyed.fredSeriesAnswer],
    ];
    const record = await asked<MacroRecord>("FRED API", { kind: "macro", series: "TDSP" }, answers);
    expect(record).toMatchObject({
      title: "Sample Rate",
      unit: "percent",
      frequency: "monthly, SA",
      values: [4.1, null, 4.25],
    });
    expect(
      await asked("FRED API", { kind: "macro", series: "NOSUCH" }, [
        ["/series?", { status: 400, body: json({ error_code: 400 }) }],
      ]),
    ).toBeNull();
  });
});

describe("Tiingo", () => {
  test("close is as traded, so splits are worked in; adjClose is total return; the key is in a header", async () => {
    const prices = await asked<PricesRecord>("Tiingo", { kind: "prices", ticker: "IWM" }, [
      ["daily/IWM/prices", keyed.tiingoDays],
    ]);
    expect(prices!.series.values).toEqual([50, 51, 51, 52]);
    const index = await asked<ReturnsRecord>("Tiingo", returns("IWM"), [["daily/IWM", keyed.tiingoDays]]);
    expect(index!.series.values.at(-1)).toBeCloseTo(52 / 49, 12);
    expect(await asked("Tiingo", returns("NOSUCH"), [["daily", { status: 404 }]])).toBeNull();
  });
});

describe("FMP", () => {
  test("an expenseRatio of 0.4 means percent, zero assets mean unknown", async () => {
    const record = await asked<FundRecord>("FMP", { kind: "fund", ticker: "SCHA" }, [
      ["etf/info", keyed.fmpInfo],
    ]);
    expect(record).toMatchObject({
      expenseRatio: { value: 0.004, asOf: "2026-03-06" },
      netAssets: null,
      isin: "US8085242019",
    });
  });

  test("holdings in percent; an empty list is none; errors with status 200 are errors", async () => {
    const record = await asked<HoldingsRecord>("FMP", holdings("SCHA"), [
      ["etf/holdings", keyed.fmpHoldings],
    ]);
    expect(record!.holdings[0]).toMatchObject({ ticker: "F0", weight: 0.0825 });
    expect(record!.holdings.at(-1)).toMatchObject({ ticker: null, name: "US DOLLARS" });
    expect(await asked("FMP", holdings("SCHA"), [["etf", json([])]])).toBeNull();
    await expect(
      asked("FMP", holdings("SCHA"), [["etf", json({ "Error Message": "Limit Reach." })]]),
    ).rejects.toMatchObject({ kind: "rateLimited" });
    await expect(
      asked("FMP", holdings("SCHA"), [["etf", json({ "Error Message": "Invalid API KEY fmp-secret" })]]),
    ).rejects.toMatchObject({ kind: "auth", message: expect.not.stringContaining("secret") });
  });
});

describe("Alpha Vantage", () => {
  const prices: Query = { kind: "prices", ticker: "AVUV" };

  test("newest first is turned round, splits are worked in, and 2010-05-06 and -07 are left out as wrong", async () => {
    const record = await asked<PricesRecord>("Alpha Vantage", prices, [
      ["TIME_SERIES_DAILY_ADJUSTED", keyed.alphaVantageDays],
    ]);
    expect(record!.series.dates).toEqual([
      "2010-05-05",
      "2010-05-10",
      "2026-03-03",
      "2026-03-04",
      "2026-03-05",
    ]);
    expect(record!.series.values).toEqual([30.5, 30, 51, 51, 52]);
  });

  test("limit errors come with status 200, and their words, which hold the key, are not passed on", async () => {
    const said = (Information: string) => asked("Alpha Vantage", prices, [["query", json({ Information })]]);
    await expect(
      said(
        "We have detected your API key as av-secret and our standard API rate limit is 25 requests per day.",
      ),
    ).rejects.toMatchObject({
      kind: "rateLimited",
      message: expect.not.stringContaining("secret"),
    });
    await expect(said("This is a premium endpoint.")).rejects.toMatchObject({ kind: "auth" });
    const profile = asked("Alpha Vantage", { kind: "fund", ticker: "AVUV" }, [
      ["ETF_PROFILE", json({ Note: "call frequency" })],
    ]);
    await expect(profile).rejects.toMatchObject({ kind: "rateLimited" });
    const unknown = asked("Alpha Vantage", prices, [
      ["query", json({ "Error Message": "Invalid API call" })],
    ]);
    await expect(unknown).rejects.toMatchObject({ kind: "notFound" });
  });

  test("everything is a string; n/a is unknown, an empty object no fund", async () => {
    const answers: Answers = [["ETF_PROFILE", keyed.alphaVantageProfile]];
    expect(await asked<FundRecord>("Alpha Vantage", { kind: "fund", ticker: "AVUV" }, answers)).toMatchObject(
      {
        expenseRatio: { value: 0.0025 },
        netAssets: { value: 1.6e9 },
        inceptionDate: "2019-09-24",
      },
    );
    expect(
      (await asked<HoldingsRecord>("Alpha Vantage", holdings("AVUV"), answers))!.holdings.at(-1),
    ).toMatchObject({ ticker: null, name: "CASH" });
    expect(
      await asked("Alpha Vantage", { kind: "fund", ticker: "AVUV" }, [["ETF_PROFILE", json({})]]),
    ).toBeNull();
  });
});

describe("Stooq", () => {
  test("its closes are adjusted for distributions, so they are total returns and never prices, from 2011 on", async () => {
    const stooq = createSources(everything, () => NOW).find(({ name }) => name === "Stooq")!;
    expect(stooq.knows({ kind: "prices", ticker: "IWM" })).toBe(false);
    const record = await asked<ReturnsRecord>("Stooq", returns("IWM"), [["s=iwm.us", keyed.stooqDays]]);
    expect(record!.series.values).toEqual([1, 1.02, 1.04]);
    expect(await asked("Stooq", returns("IWM"), [["s=iwm.us", bytes("No data")]])).toBeNull();
    await expect(
      asked("Stooq", returns("IWM"), [["s=iwm", bytes("Exceeded the daily hits limit")]]),
    ).rejects.toMatchObject({ kind: "rateLimited" });
  });
});
