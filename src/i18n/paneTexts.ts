/** What the task pane says. Placeholders that stand for numbers come formatted. */
export interface PaneTexts {
  readonly title: string;
  readonly tabs: Readonly<Record<"fill" | "share", string>>;
  readonly loading: string;

  // 1. funds
  readonly funds: string;
  readonly search: string;
  readonly searchHint: string;
  readonly chosen: string;
  readonly noneChosen: string;
  readonly remove: (ticker: string) => string;
  readonly removeAll: string;
  readonly added: (tickers: string) => string;
  readonly removed: (ticker: string) => string;
  readonly matches: (count: string) => string;
  readonly noMatch: (text: string) => string;
  readonly notFunds: (tickers: string) => string;
  readonly merged: (successor: string) => string;

  // 2. what to fill
  readonly what: string;
  readonly fills: Readonly<Record<FillTextKey, { readonly label: string; readonly hint: string }>>;
  readonly benchmark: string;
  readonly period: string;
  readonly periods: Readonly<Record<"1" | "3" | "5" | "10" | "all", string>>;

  // 3. filling
  readonly fill: string;
  readonly cancel: string;
  readonly chooseFund: string;
  readonly chooseFill: string;
  readonly gathering: string;
  readonly writing: (sheet: string, written: string, total: string) => string;
  readonly results: string;
  readonly written: (rows: string, sheet: string) => string;
  readonly stoppedAt: (written: string, total: string, sheet: string) => string;
  readonly cancelled: string;
  readonly goTo: (sheet: string) => string;
  readonly problems: string;
  readonly unexpected: (message: string) => string;

  // sharing
  readonly share: {
    readonly heading: string;
    readonly explain: string;
    readonly copy: string;
    readonly copied: (cells: string, sheet: string) => string;
    readonly nothing: (sheet: string) => string;
    readonly original: string;
  };

  /** Before the quality and date of the data in use. */
  readonly status: (quality: string, asOf: string) => string;
  readonly statusUnknown: string;
}

export type FillTextKey = "fundFacts" | "monthlyReturns" | "valuation" | "workedExample";
