import { articleFigures } from "./articleFigures.ts";
import type { DemoTexts } from "./demoTexts.ts";

/** English words of the demo. */
export const english: DemoTexts = {
  font: "Calibri",
  sheets: { analysis: "Analysis", rotation: "Rotation", article: "Article" },
  title: "US small-cap ETFs: valuation, style and rebalancing",
  subtitle:
    "Blue cells are inputs: type another ticker, window or date. Figures: embedded snapshot to 2026-07.",
  qualityNote:
    "Data quality: without the data service, figures come from the snapshot embedded in the add-in: total returns to 2026-07, P/E ratios as dated in the sheet. The provenance sheet of the task pane lists the source of each.",
  gap: {
    section: "P/E gap to the benchmark",
    benchmark: "Benchmark",
    asOf: "P/E as of",
    asOfNote:
      "The last P/E on or before this day is used for fund and benchmark alike. Clear the cell for the latest.",
    headers: ["Fund", "Name", "P/E", "Benchmark P/E", "Gap", "Upside", "P/E of", "Method", "Source"],
    remark:
      "Gap = P/E ÷ benchmark P/E − 1. Upside = gain if re-rated to the benchmark at unchanged earnings; no forecast.",
  },
  spread: {
    section: "Style spread: small value minus small growth",
    value: "Value",
    growth: "Growth",
    headers: ["Window", "", "Value return", "Growth return", "Spread"],
    windows: [
      ["1M", "One month"],
      ["3M", "Three months"],
      ["6M", "Six months"],
      ["1Y", "One year"],
      ["3Y", "Three years"],
      ["5Y", "Five years"],
    ],
    chart: "Value minus growth, total return",
  },
  rotation: {
    section: "Rotation: growth against value, large caps",
    numerator: "Numerator",
    denominator: "Denominator",
    rows: [
      ["run", "Run", "Month ends in a row: up +, down −"],
      ["ratio", "Ratio", "Total-return ratio, start = 1"],
      ["average", "Average", "Mean of the last 12 month ends"],
      ["z", "z-score", "Distance from that mean in deviations"],
      ["signal", "Signal", "Above or below the average"],
    ],
    chart: "Growth ÷ value, last 60 month ends",
    ratio: "Ratio",
    average: "12-month average",
    headers: ["Month end", "Ratio", "Average", "z-score", "Run", "Signal"],
  },
  rebalance: {
    section: "Rebalancing in whole shares",
    options: "Options",
    cash: "Cash, USD",
    headers: [
      "Fund",
      "Name",
      "Shares",
      "Price, USD",
      "Target",
      "Value, USD",
      "Weight",
      "Drift",
      "Out of band",
    ],
    trades: "Trades that bring the portfolio back",
    remark: "Shares, prices and targets are examples to overwrite, not quotes.",
  },
  article: {
    title: "Worked example: figures quoted in a market article",
    subtitle:
      "Inputs as the article quotes them, of unknown date and not verified. They are not market data.",
    quoted: "Quoted",
    inputs: articleFigures([
      "P/E, Russell 2000",
      "P/E, S&P 500",
      "P/E, IWN",
      "P/E, IWN, ten-year average",
      "Return, VB (blend), one week",
      "Return, VBR (value), period not given",
      "Return, VBK (growth), period not given",
      "IWF ÷ IWD, run of months",
    ]),
    answers: "Worked out",
    results: [
      "Gap of the Russell 2000 to the S&P 500",
      "The same in points",
      "The same in earnings yields",
      "Upside of IWN to its ten-year average",
      "VBR minus VBK",
      "Outside its halves: VB against VBR and VBK",
      "IWF ÷ IWD, run of months to 2022-12, from data",
    ],
    remark:
      "A blend's return lies between its value and growth halves. The quoted returns break this rule, so they cannot all be of one week.",
  },
};
