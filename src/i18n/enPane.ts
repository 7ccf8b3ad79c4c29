import type { PaneTexts } from "./paneTexts.ts";

/** English of the task pane. */
export const enPane: PaneTexts = {
  title: "SmallCap",
  tabs: { fill: "Fill", share: "Share" },
  loading: "Loading…",
  funds: "Funds",
  search: "Ticker or name",
  searchHint: "Type a ticker or a name, or paste a list of tickers.",
  chosen: "Chosen funds",
  noneChosen: "No fund chosen yet.",
  remove: (ticker) => `Remove ${ticker}`,
  removeAll: "Remove all",
  added: (tickers) => `Added: ${tickers}.`,
  removed: (ticker) => `Removed: ${ticker}.`,
  matches: (count) => (count === "1" ? "1 fund found." : `${count} funds found.`),
  noMatch: (text) => `No fund matches "${text}".`,
  notFunds: (tickers) => `No data for: ${tickers}.`,
  merged: (successor) => `merged into ${successor}`,
  what: "What to fill",
  fills: {
    fundFacts: { label: "Fund facts", hint: "Issuer, index, style, costs, dates" },
    monthlyReturns: { label: "Monthly returns", hint: "Total returns by month end, one column a fund" },
    valuation: { label: "Valuation", hint: "P/E and P/B against a benchmark and their own history" },
    workedExample: { label: "Worked example", hint: "A market article's figures, with live formulas" },
  },
  benchmark: "Benchmark",
  period: "Period",
  periods: { "1": "1 year", "3": "3 years", "5": "5 years", "10": "10 years", all: "All there is" },
  fill: "Fill sheets",
  cancel: "Cancel",
  chooseFund: "Choose at least one fund.",
  chooseFill: "Choose what to fill.",
  gathering: "Getting the figures…",
  writing: (sheet, written, total) => `${sheet}: ${written} of ${total} rows`,
  results: "Filled",
  written: (rows, sheet) => (rows === "1" ? `1 row in ${sheet}` : `${rows} rows in ${sheet}`),
  stoppedAt: (written, total, sheet) => `Stopped: ${written} of ${total} rows in ${sheet}`,
  cancelled: "Cancelled. What was written stays.",
  goTo: (sheet) => `Go to ${sheet}`,
  problems: "Not everything could be filled",
  unexpected: (message) => `Excel reports: ${message}`,
  share: {
    heading: "Share with colleagues",
    explain:
      "Colleagues without SmallCap see the last values, but formulas turn to #NAME? as soon as they recalculate. A values-only copy never does: it is a new sheet in which SmallCap formulas are replaced by their values. Other formulas stay.",
    copy: "Copy this sheet, values only",
    copied: (cells, sheet) =>
      cells === "1"
        ? `1 SmallCap formula became its value in ${sheet}.`
        : `${cells} SmallCap formulas became values in ${sheet}.`,
    nothing: (sheet) => `${sheet} has no SmallCap formulas. It can be shared as it is.`,
    original: "Your sheet is unchanged.",
  },
  status: (quality, asOf) => `${quality} · ${asOf}`,
  statusUnknown: "No data used yet",
};
