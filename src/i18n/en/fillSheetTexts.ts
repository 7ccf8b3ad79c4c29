import type { FillSheetTexts } from "../types/fillSheetTexts.ts";
import { own } from "../own.ts";

const series: Readonly<Record<string, string>> = {
  RSXFS: "Retail sales",
  UMCSENT: "Consumer sentiment",
  FEDFUNDS: "Fed funds rate",
  DGS2: "2-year Treasury",
  DGS10: "10-year Treasury",
};

/** English of the sheets filled from market data. */
export const fillSheetTexts: FillSheetTexts = {
  windows: {
    "1M": "1M",
    "3M": "3M",
    "6M": "6M",
    YTD: "YTD",
    "1Y": "1Y",
    "3Y": "3Y p.a.",
    "5Y": "5Y p.a.",
    "10Y": "10Y p.a.",
  },
  measures: {
    volatility: "Volatility",
    maxDrawdown: "Max drawdown",
    var: "VaR 95%, month",
    sharpe: "Sharpe",
    sortino: "Sortino",
    beta: "Beta",
    alpha: "Alpha",
    correlation: "Correlation",
    trackingError: "Tracking error",
    informationRatio: "Information ratio",
    upCapture: "Up capture",
    downCapture: "Down capture",
  },
  spans: (window) => {
    if (window === "ITD") return "all months there are";
    return window === "1Y" ? "the last year" : `the last ${String(parseInt(window))} years`;
  },
  series: (id, title) => own(series, id) ?? title,
  yieldGap: "Gap, points",
  screener: {
    title: "Fund screener",
    note: (criteria, found, of) => `${found} of ${of} funds: ${criteria}.`,
    chart: "Total return over one year",
    criteria: {
      none: "no criteria",
      style: (style) => `style ${style}`,
      issuer: (issuer) => `issuer ${issuer}`,
      maxExpense: (most) => `cost up to ${most} a year`,
      minReturn: (least) => `one-year return of at least ${least}`,
    },
  },
  history: {
    title: { totalReturn: "Total-return history", price: "Price history" },
    note: {
      totalReturn:
        "Dividends reinvested; each index is 1 at its fund's first date. A day without a figure is empty.",
      price:
        "Closing prices in USD, adjusted for splits, without dividends. A day without a figure is empty.",
    },
    levels: { totalReturn: "Total-return index", price: "Price (USD)" },
    growth: "Growth of 100",
    growthNote: (date) => `Growth of 100 begins on ${date}, the first date that all have.`,
    nothingInCommon: "The funds have no date in common, so their growth does not compare.",
    chart: (date) => `Growth of 100 since ${date}`,
  },
  returns: {
    title: "Total returns",
    note: "Dividends reinvested; up to the last month end of each fund. p.a.: a year. Empty: the fund is younger.",
    chart: "Total return a year",
  },
  risk: {
    title: (benchmark) => `Risk, alone and against ${benchmark}`,
    note: (span) =>
      `Monthly total returns of ${span}, annualised; risk-free rate 0. Empty: the fund is younger, or the measure has no value.`,
    chart: (span) => `Volatility and largest drawdown, ${span}`,
  },
  rates: {
    title: (name) => `Rate sensitivity: ${name}`,
    note: (span, last) =>
      `Monthly returns of ${span} against changes of the yield's monthly mean, up to the last month of both: the yield ends with ${last}. Least squares, Newey–West errors.`,
    reading:
      "A slope of −4 is a loss of 4% for a rise of one point. Shaded t: beyond two standard errors, hardly chance. What was need not be what will be.",
    chart: (name) => `Return in % for one point more: ${name}`,
    columns: {
      slope: "Slope",
      standardError: "Std. error",
      t: "t",
      rSquared: "R²",
      n: "Months",
      shock: "For +0.25 points",
    },
  },
  holdings: {
    title: "Holdings and overlap",
    note: "Overlap: the sum of the smaller weight of everything both funds hold. It is a value, worked out from all holdings.",
    overlap: "Overlap",
    count: "Holdings",
    sectors: "Sectors",
    noSector: "No sector (cash and others)",
    chart: "Weights by sector",
    largest: (ticker) => `Largest holdings of ${ticker}`,
  },
  rotation: {
    title: "Style and size rotation",
    note: "Ratio of total-return indexes at month ends, 1 at the first common month. Average and z: 12 months.",
    reading:
      "Run: month ends in a row at which the ratio rose (above 0) or fell (below 0). Leads: who is ahead of the average.",
    now: "Now",
    themes: { style: "Value / growth", size: "Small / large" },
    columns: {
      theme: "Theme",
      family: "Index family",
      numerator: "Fund",
      denominator: "Against",
      ratio: "Ratio",
      average: "12M average",
      z: "z",
      run: "Run",
      leads: "Leads",
      signal: "Signal",
    },
    leads: { value: "Value", growth: "Growth", small: "Small", large: "Large", nobody: "Even" },
    chart: (theme, pair) => `${theme}: ${pair}`,
  },
  macro: {
    title: "Macro monitor",
    note: "Rates change in points, sales and sentiment in percent of themselves.",
    rule: "Signal for small companies, by the change over three months: rising rates are a headwind and falling ones a tailwind (beyond 0.10 points); rising sales (0.5%) and sentiment (2%) are a tailwind, falling ones a headwind; in between neutral.",
    missing: (name) =>
      `${name} may not be shipped with the add-in; it shows when a data service provides it.`,
    now: "Now",
    history: "By month",
    rates: "Policy rate and Treasury yields",
    sales: "Retail sales against a year before",
    yearOnYear: (name) => `${name}, y/y`,
    columns: {
      series: "Series",
      id: "FRED",
      latest: "Latest",
      quarter: "3 months",
      year: "12 months",
      signal: "Signal",
    },
    signals: { tailwind: "tailwind", headwind: "headwind", neutral: "neutral" },
  },
  portfolio: {
    title: "Core-satellite portfolio",
    note: "Type what you hold into the shaded cells; targets, drift, trades and check follow. The holdings to begin with are an example.",
    noPrice: (tickers) => `No price is known, so the price is 1 and shares are dollars: ${tickers}.`,
    chart: "Weights as held",
    headings: {
      rules: "Rules",
      holdings: "Holdings",
      targets: "Target weights",
      drift: "Drift",
      trades: "Trades",
      check: "Check",
    },
    rules: {
      coreShare: "Core share",
      cap: "Small-cap cap",
      band: "Band",
      cash: "Cash (USD)",
      cost: "Cost of trading",
    },
    explained: {
      coreShare: "Weight of all core funds",
      cap: "Most that small-cap funds may weigh together",
      band: "5/25: out when 5 points or a quarter of the target away",
      cash: "Cash to invest, or below zero to raise",
      cost: "Of what is traded",
    },
    columns: {
      group: "Group",
      shares: "Shares",
      value: "Value (USD)",
      weight: "Weight",
      target: "Target",
      drift: "Drift",
      inBand: "Band",
      verdict: "Verdict",
    },
    groups: { core: "core", satellite: "satellite" },
    checks: {
      small: "Small caps after trades",
      smallRead: "Weight of small-cap funds, against the cap",
      out: "Holdings out of band",
      outRead: "Before the trades",
    },
    verdicts: { ok: "fine", over: "above the cap", trade: "trade" },
  },
  dashboard: {
    title: "Small-cap dashboard",
    returns: "Total returns",
    risk: (span, benchmark) => `Risk, ${span}, beta to ${benchmark}`,
    valuation: "Valuation",
    returnsChart: "Total return a year",
    data: "What the charts draw",
    tiles: {
      oneYear: "Return, 1 year",
      gap: "P/E gap",
      style: "Style leader",
      size: "Size leader",
      against: (fund, benchmark) => `${fund} against ${benchmark}`,
    },
  },
};
