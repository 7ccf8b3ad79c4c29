import { buildSnapshot } from "../../../src/service/snapshot/buildSnapshot.ts";
import type { Figures, FundFacts, MacroFigures } from "../../../src/service/snapshot/figures.ts";

const facts: FundFacts = {
  name: "Old Small Fund",
  issuer: null,
  index: null,
  style: "Small Blend",
  expenseRatio: 0.002,
  expenseRatioAsOf: "2020-12",
  inceptionDate: null,
  firstTradeDate: "2001-01-02",
};

const series: MacroFigures = {
  title: "Rate",
  unit: "percent",
  frequency: "monthly",
  publisher: "Somebody",
  redistributable: true,
  start: "2024-01",
  values: [5.1, null],
};

const point = {
  metric: "pe",
  basis: "trailing",
  method: "unstated",
  source: "a site",
} as const;

const figures: Figures = {
  funds: {
    funds: { OLD: facts, NEW: { ...facts, name: "New Small Fund", isin: "US0000000000" } },
    staleTickers: {
      OLD: { successor: "NEW", effective: "2023-06-09" },
      OLDER: { successor: "OLD", effective: "2010-12" },
    },
  },
  returns: { asOf: "2024-02-29", returns: { QQQ: { start: "2024-01", values: [0.0123456, -0.000001] } } },
  valuations: {
    valuations: [
      { ...point, symbol: "NEW", date: "2022-02-01", value: 12 },
      { ...point, symbol: "^RUT", date: "2022-01-03", value: 13, method: "exNegative" },
      { ...point, symbol: "NEW", date: "2022-01-03", value: 11 },
    ],
    sp500TrailingPe: { values: [["1990-01", 15.1]] },
  },
  macro: { series: { RATE: series } },
};

test("funds: facts without what is unknown, names where only figures are known, successors, by ticker", () => {
  const { asOf, funds } = buildSnapshot(figures).funds;
  expect(asOf).toBe("2024-02-29");
  expect(Object.keys(funds)).toEqual(["NEW", "OLD", "OLDER", "QQQ"]);
  expect(funds.OLD).toEqual({
    name: "Old Small Fund",
    style: "Small Blend",
    expenseRatio: 0.002,
    expenseRatioAsOf: "2020-12",
    firstTradeDate: "2001-01-02",
    successor: { ticker: "NEW", date: "2023-06-09" },
  });
  expect(funds.OLDER).toEqual({ successor: { ticker: "OLD", date: "2010-12" } });
  expect(funds.QQQ).toEqual({ name: "Invesco QQQ", issuer: "Invesco" });
});

test("returns: millionths", () => {
  expect(buildSnapshot(figures).returns).toEqual({
    funds: { QQQ: { start: "2024-01", values: [12346, -1] } },
  });
});

test("valuations: one group a rule, each ticker oldest first, the S&P 500 as the index it is", () => {
  const { groups } = buildSnapshot(figures).valuations;
  expect(groups.map(({ method, tickers }) => [method, tickers])).toEqual([
    [
      "unstated",
      {
        NEW: [
          ["2022-01-03", 11],
          ["2022-02-01", 12],
        ],
      },
    ],
    ["exNegative", { "^RUT": [["2022-01-03", 13]] }],
    ["aggregate", { "^GSPC": [["1990-01", 15.1]] }],
  ]);
});

test("macro: as published, and what may not be passed on stops the making", () => {
  expect(buildSnapshot(figures).macro).toEqual({
    series: {
      RATE: {
        title: "Rate",
        unit: "percent",
        frequency: "monthly",
        publisher: "Somebody",
        start: "2024-01",
        values: [5.1, null],
      },
    },
  });
  const withSeries = (name: string, given: MacroFigures) => ({
    ...figures,
    macro: { series: { [name]: given } },
  });
  expect(() => buildSnapshot(withSeries("UMCSENT", series))).toThrow("UMCSENT must not be embedded");
  expect(() => buildSnapshot(withSeries("X", { ...series, redistributable: false }))).toThrow("must not be");
});
