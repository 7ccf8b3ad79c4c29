import type {
  FundRecord,
  HoldingsRecord,
  MacroRecord,
  Quality,
  ValuationPoint,
  ValuationsRecord,
} from "../../src/data/record.ts";

/** A fund record in which only the name and what is given matter. */
export function makeFund(ticker: string, given: Partial<FundRecord> = {}): FundRecord {
  return {
    kind: "fund",
    ticker,
    name: `${ticker} fund`,
    source: "test",
    sourceUrl: null,
    asOf: "2024-06-28",
    fetchedAt: "2024-06-28T20:00:00.000Z",
    quality: "live" satisfies Quality,
    warnings: [],
    issuer: null,
    index: null,
    style: null,
    isin: null,
    inceptionDate: null,
    firstTradeDate: null,
    expenseRatio: null,
    netAssets: null,
    price: null,
    yield: null,
    successor: null,
    ...given,
  };
}

/** A macro record of three months. */
export function makeMacro(series: string, given: Partial<MacroRecord> = {}): MacroRecord {
  return {
    kind: "macro",
    series,
    title: series,
    source: "test",
    sourceUrl: null,
    asOf: "2024-03-01",
    fetchedAt: null,
    quality: "snapshot",
    warnings: [],
    unit: "percent",
    frequency: "monthly",
    dates: ["2024-01-01", "2024-02-01", "2024-03-01"],
    values: [4.09, null, 3.55],
    ...given,
  };
}

/** A valuations record: P/Es on past earnings, by no stated method, where a point does not say otherwise. */
export function makeValuations(
  ticker: string,
  points: readonly (Partial<ValuationPoint> & Pick<ValuationPoint, "date" | "value">)[],
  given: Partial<ValuationsRecord> = {},
): ValuationsRecord {
  const record: ValuationsRecord = {
    kind: "valuations",
    ticker,
    source: "test",
    sourceUrl: null,
    asOf: points.at(-1)!.date,
    fetchedAt: null,
    quality: "live",
    warnings: [],
    points: [],
    ...given,
  };
  const rule = { metric: "pe", basis: "trailing", method: "unstated", source: record.source } as const;
  return { ...record, points: points.map((point) => ({ ...rule, ...point })) };
}

/** Holdings of one line. */
export function makeHoldings(ticker: string, given: Partial<HoldingsRecord> = {}): HoldingsRecord {
  return {
    kind: "holdings",
    ticker,
    source: "test",
    sourceUrl: null,
    asOf: "2024-06-28",
    fetchedAt: null,
    quality: "live",
    warnings: [],
    holdings: [{ ticker: "FN", name: "Fabrinet", sector: null, weight: 0.01 }],
    ...given,
  };
}
