import type { Warnings } from "../../errors.ts";
import type { FillTextKey } from "./fillChoiceTexts.ts";
import type { FillSheetTexts } from "./fillSheetTexts.ts";

/** What filled sheets say: names, headers, notes, provenance. */
export interface SheetTexts {
  readonly names: Readonly<Record<FillTextKey, string>>;
  readonly columns: Readonly<Record<SheetColumn, string>>;
  readonly qualities: Readonly<Record<"live" | "cached" | "workbook" | "snapshot", string>>;
  readonly bases: Readonly<Record<"trailing" | "forward", string>>;
  readonly methods: Readonly<
    Record<"exNegative" | "exNegCap60" | "aggregate" | "arithmetic" | "unstated", string>
  >;
  readonly metrics: Readonly<Record<"pe" | "pb", string>>;
  readonly warnings: { readonly [W in keyof Warnings]: (details: Warnings[W]) => string };
  /** Suffix of a worksheet that holds values only. */
  readonly valuesOnly: string;
  readonly provenance: (facts: {
    readonly sources: string;
    readonly asOf: string;
    readonly quality: string;
    readonly made: string;
  }) => string;
  /** The provenance line of a sheet without data of ours. */
  readonly made: (date: string) => string;
  readonly incomplete: (written: string, total: string) => string;
  readonly fundFactsTitle: string;
  readonly leftOut: (columns: string) => string;
  readonly returnsTitle: string;
  readonly returnsNote: string;
  /** Funds without a return for every month shown. */
  readonly returnsPartly: (tickers: string) => string;
  readonly returnsSummary: string;
  readonly returnsByMonth: string;
  readonly returnsChart: string;
  readonly valuationTitle: (benchmark: string) => string;
  /** Years of own history; null for all there is. */
  readonly valuationNote: (years: string | null) => string;
  readonly valuationChart: (benchmark: string) => string;
  readonly noFigure: (ticker: string) => string;
  readonly unlike: (fundMethod: string, benchmarkMethod: string) => string;
  readonly noHistory: string;
  readonly notPositive: (ticker: string) => string;
  readonly example: ExampleTexts;
  /** Of the sheets filled from market data. */
  readonly fills: FillSheetTexts;
}

export type SheetColumn =
  | "ticker"
  | "name"
  | "issuer"
  | "index"
  | "style"
  | "isin"
  | "inceptionDate"
  | "firstTradeDate"
  | "expenseRatio"
  | "netAssets"
  | "price"
  | "yield"
  | "figureAsOf"
  | "figureSource"
  | "successor"
  | "source"
  | "asOf"
  | "quality"
  | "month"
  | "from"
  | "to"
  | "months"
  | "totalReturn"
  | "annualised"
  | "worstMonth"
  | "basis"
  | "method"
  | "benchmark"
  | "benchmarkAsOf"
  | "gap"
  | "ownMean"
  | "gapToMean"
  | "percentile"
  | "observations"
  | "note"
  | "input"
  | "value"
  | "result"
  | "howRead"
  | "date"
  | "sector"
  | "holding"
  | "returnsAsOf";

/** The worked example of the market article. */
export interface ExampleTexts {
  readonly title: string;
  readonly notes: readonly string[];
  readonly headings: Readonly<
    Record<"inputs" | "results" | "levels" | "portfolio" | "targets" | "trades", string>
  >;
  readonly inputs: Readonly<
    Record<
      | "russellPe"
      | "sp500Pe"
      | "iwnPe"
      | "iwnMeanPe"
      | "iwm"
      | "vb"
      | "vbr"
      | "sly"
      | "vbk"
      | "valueLead"
      | "growthZero"
      | "coreShare"
      | "smallCap"
      | "cash",
      string
    >
  >;
  readonly results: Readonly<
    Record<"gap" | "points" | "upside" | "blends" | "vbrVbk" | "slyVbk" | "lead" | "falls", string>
  >;
  readonly reading: Readonly<
    Record<"gap" | "points" | "upside" | "blends" | "vbrVbk" | "slyVbk" | "lead" | "falls", string>
  >;
  readonly quoted: string;
  readonly withoutPeriod: string;
  readonly illustrative: string;
  readonly chosen: string;
  readonly month: (n: number) => string;
  readonly levelOf: (ticker: string) => string;
  readonly columns: Readonly<Record<"group" | "shares" | "price", string>>;
}
