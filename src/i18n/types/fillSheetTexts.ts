/** What the sheets say that are filled from market data: titles, headers, notes, words in cells. */
export interface FillSheetTexts {
  /** Headers of returns over a window; those of more than a year are yearly rates. */
  readonly windows: Texts<"1M" | "3M" | "6M" | "YTD" | "1Y" | "3Y" | "5Y" | "10Y">;
  readonly measures: Texts<Measure>;
  /** A window such as 5Y or ITD, inside a sentence. */
  readonly spans: (window: string) => string;
  /** A macroeconomic series by its name at FRED; its publisher's title where we have no name for it. */
  readonly series: (id: string, title: string) => string;
  readonly yieldGap: string;
  readonly screener: ScreenerTexts;
  readonly history: HistoryTexts;
  readonly returns: Texts<"title" | "note" | "chart">;
  readonly risk: {
    readonly title: (benchmark: string) => string;
    readonly note: (span: string) => string;
    readonly chart: (span: string) => string;
  };
  readonly rates: {
    readonly title: (series: string) => string;
    /** @param last - the last month of the yield: "2025-11" */
    readonly note: (span: string, last: string) => string;
    readonly reading: string;
    readonly chart: (series: string) => string;
    readonly columns: Texts<"slope" | "standardError" | "t" | "rSquared" | "n" | "shock">;
  };
  readonly holdings: Texts<"title" | "note" | "overlap" | "count" | "sectors" | "noSector" | "chart"> & {
    readonly largest: (ticker: string) => string;
  };
  readonly rotation: RotationTexts;
  readonly macro: MacroTexts;
  readonly portfolio: PortfolioTexts;
  readonly dashboard: DashboardTexts;
}

type Texts<K extends string> = Readonly<Record<K, string>>;

type Measure =
  | "volatility"
  | "maxDrawdown"
  | "var"
  | "sharpe"
  | "sortino"
  | "beta"
  | "alpha"
  | "correlation"
  | "trackingError"
  | "informationRatio"
  | "upCapture"
  | "downCapture";

interface ScreenerTexts {
  readonly title: string;
  readonly note: (criteria: string, found: string, of: string) => string;
  readonly chart: string;
  readonly criteria: {
    readonly none: string;
    readonly style: (style: string) => string;
    readonly issuer: (issuer: string) => string;
    readonly maxExpense: (most: string) => string;
    readonly minReturn: (least: string) => string;
  };
}

interface HistoryTexts {
  readonly title: Texts<"totalReturn" | "price">;
  readonly note: Texts<"totalReturn" | "price">;
  readonly levels: Texts<"totalReturn" | "price">;
  readonly growth: string;
  readonly growthNote: (date: string) => string;
  readonly nothingInCommon: string;
  readonly chart: (date: string) => string;
}

interface RotationTexts {
  readonly title: string;
  readonly note: string;
  readonly reading: string;
  readonly now: string;
  readonly themes: Texts<"style" | "size">;
  readonly columns: Texts<
    "theme" | "family" | "numerator" | "denominator" | "ratio" | "average" | "z" | "run" | "leads" | "signal"
  >;
  readonly leads: Texts<"value" | "growth" | "small" | "large" | "nobody">;
  readonly chart: (theme: string, pair: string) => string;
}

interface MacroTexts {
  readonly title: string;
  readonly note: string;
  readonly rule: string;
  readonly missing: (series: string) => string;
  readonly now: string;
  readonly history: string;
  readonly rates: string;
  readonly sales: string;
  readonly yearOnYear: (series: string) => string;
  readonly columns: Texts<"series" | "id" | "latest" | "quarter" | "year" | "signal">;
  readonly signals: Texts<"tailwind" | "headwind" | "neutral">;
}

interface PortfolioTexts {
  readonly title: string;
  readonly note: string;
  readonly noPrice: (tickers: string) => string;
  readonly chart: string;
  readonly headings: Texts<"rules" | "holdings" | "targets" | "drift" | "trades" | "check">;
  readonly rules: Texts<"coreShare" | "cap" | "band" | "cash" | "cost">;
  readonly explained: Texts<"coreShare" | "cap" | "band" | "cash" | "cost">;
  readonly columns: Texts<
    "group" | "shares" | "value" | "weight" | "target" | "drift" | "inBand" | "verdict"
  >;
  readonly groups: Texts<"core" | "satellite">;
  readonly checks: Texts<"small" | "smallRead" | "out" | "outRead">;
  readonly verdicts: Texts<"ok" | "over" | "trade">;
}

interface DashboardTexts {
  readonly title: string;
  readonly returns: string;
  readonly risk: (span: string, benchmark: string) => string;
  readonly valuation: string;
  readonly returnsChart: string;
  readonly data: string;
  readonly tiles: Texts<"oneYear" | "gap" | "style" | "size"> & {
    readonly against: (fund: string, benchmark: string) => string;
  };
}
