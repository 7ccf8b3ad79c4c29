import type { ValuationPoint } from "../../data/record.ts";

/** The folder of figures a snapshot is made from, as its files are written. */
export interface Figures {
  readonly funds: {
    readonly staleTickers: Readonly<
      Record<string, { readonly successor: string; readonly effective: string }>
    >;
    readonly funds: Readonly<Record<string, FundFacts>>;
  };
  readonly returns: {
    readonly asOf: string;
    readonly returns: Readonly<
      Record<string, { readonly start: string; readonly values: readonly number[] }>
    >;
  };
  readonly valuations: {
    readonly valuations: readonly (ValuationPoint & { readonly symbol: string })[];
    readonly sp500TrailingPe: { readonly values: readonly (readonly [month: string, value: number])[] };
  };
  readonly macro: {
    readonly series: Readonly<Record<string, MacroFigures>>;
  };
}

export interface FundFacts {
  readonly name: string;
  readonly issuer: string | null;
  readonly index: string | null;
  readonly style: string | null;
  readonly expenseRatio: number | null;
  readonly expenseRatioAsOf: string | null;
  readonly inceptionDate: string | null;
  readonly firstTradeDate: string | null;
  readonly isin?: string | null;
}

export interface MacroFigures {
  readonly title: string;
  readonly unit: string;
  readonly frequency: string;
  readonly publisher: string;
  readonly redistributable: boolean;
  readonly start: string;
  readonly values: readonly (number | null)[];
}
