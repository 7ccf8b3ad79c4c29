import type { FillChoiceTexts } from "../types/fillChoiceTexts.ts";

/** English of the view of fills. */
export const fillChoiceTexts: FillChoiceTexts = {
  kinds: {
    dashboard: { label: "Dashboard", hint: "The main figures and charts on one sheet" },
    fundFacts: { label: "Fund facts", hint: "Issuer, index, style, costs, dates" },
    screener: { label: "Screener", hint: "Funds by style, issuer, cost and return" },
    history: { label: "History", hint: "Prices or total return, growth of 100" },
    returns: { label: "Returns", hint: "1 month to 10 years, side by side" },
    monthlyReturns: { label: "Monthly returns", hint: "Total returns by month end, one column a fund" },
    risk: { label: "Risk", hint: "Volatility, drawdown, beta, capture" },
    valuation: { label: "Valuation", hint: "P/E, P/B, yield against a benchmark and their own history" },
    holdings: { label: "Holdings", hint: "Overlap of funds, sectors, largest positions" },
    rotation: { label: "Rotation", hint: "Value or growth, small or large: who leads" },
    rateSensitivity: { label: "Rate sensitivity", hint: "Returns against changes of a yield" },
    macro: { label: "Macro monitor", hint: "Retail sales, Fed funds, yields, with a signal" },
    coreSatellite: { label: "Portfolio", hint: "Core and satellites with live trades" },
    workedExample: { label: "Worked example", hint: "A market article's figures, with live formulas" },
  },
  groups: {
    overview: "Overview",
    performance: "Return and risk",
    valuation: "Valuation and holdings",
    market: "Styles and economy",
    portfolio: "Portfolio",
  },
  find: "Find a sheet",
  noneFound: (text) => `No sheet matches "${text}". Try another word, such as risk or P/E.`,
  options: "Options",
  fill: (count) => (count > 1 ? `Fill ${String(count)} sheets` : "Fill sheet"),
  settings: {
    benchmark: { label: "Benchmark" },
    issuer: { label: "Issuer", any: "Any" },
    period: {
      label: "Period",
      values: { "1": "1 year", "3": "3 years", "5": "5 years", "10": "10 years", all: "All there is" },
    },
    interval: { label: "Interval", values: { monthly: "Monthly", weekly: "Weekly", daily: "Daily" } },
    field: { label: "History of", values: { totalReturn: "Total return", price: "Price" } },
    yield: {
      label: "Yield",
      values: { DGS2: "2-year Treasury", DGS10: "10-year Treasury", FEDFUNDS: "Fed funds rate" },
    },
    style: {
      label: "Style",
      values: {
        any: "Any",
        Small: "Small",
        "Small Value": "Small value",
        "Small Blend": "Small blend",
        "Small Growth": "Small growth",
        "Mid-Cap": "Mid",
        Large: "Large",
      },
    },
    maxExpense: {
      label: "Cost up to",
      values: { any: "Any", "0.001": "0.10%", "0.002": "0.20%", "0.0035": "0.35%", "0.005": "0.50%" },
    },
    minReturn: {
      label: "1-year return from",
      values: { any: "Any", "0": "0%", "0.05": "5%", "0.1": "10%" },
    },
    sortBy: {
      label: "Sort by",
      values: {
        return1y: "1-year return",
        expenseRatio: "Cost",
        netAssets: "Net assets",
        ticker: "Ticker",
      },
    },
    form: { label: "Figures as", values: { values: "Values", formulas: "Live formulas" } },
  },
};
