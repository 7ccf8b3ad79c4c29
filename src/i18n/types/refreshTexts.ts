import type { Scope } from "./refreshScope.ts";

/** What the view of refreshing says. */
export interface RefreshTexts {
  readonly heading: string;
  readonly explain: string;
  readonly scopes: Readonly<Record<Scope, string>>;
  readonly start: string;
  readonly looking: string;
  readonly asking: (settled: string, total: string) => string;
  readonly done: (cells: string, changes: string, time: string) => string;
  readonly nothing: string;
  readonly cancelled: (settled: string, total: string) => string;
  readonly errorsHeading: (count: string) => string;
  readonly findErrors: string;
  readonly noErrors: string;
  readonly goTo: (cell: string) => string;
  readonly moreErrors: (count: string) => string;
  /** For an error of which no reason can be found out. */
  readonly unexplained: string;
  readonly logHeading: string;
  readonly logEmpty: string;
  readonly logColumns: Readonly<Record<"time" | "sheet" | "cell" | "before" | "after", string>>;
  readonly logSheet: string;
  readonly logCapped: (count: string) => string;
  readonly exportLog: string;
  readonly automatic: string;
  readonly automaticHint: string;
  readonly lastRefresh: (time: string) => string;
}
