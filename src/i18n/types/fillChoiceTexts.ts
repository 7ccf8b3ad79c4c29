/** What the view of fills says: what there is to fill, and what can be chosen for it. */
export interface FillChoiceTexts {
  readonly kinds: Readonly<Record<FillTextKey, { readonly label: string; readonly hint: string }>>;
  readonly groups: Readonly<
    Record<"overview" | "performance" | "valuation" | "market" | "portfolio", string>
  >;
  /** Of the box that narrows the list down, and what it says where nothing is left. */
  readonly find: string;
  readonly noneFound: (text: string) => string;
  readonly options: string;
  /** How many sheets the button fills. */
  readonly fill: (count: number) => string;
  readonly settings: FillSettingTexts;
}

export type FillTextKey =
  | "dashboard"
  | "fundFacts"
  | "screener"
  | "history"
  | "returns"
  | "monthlyReturns"
  | "risk"
  | "valuation"
  | "holdings"
  | "rotation"
  | "rateSensitivity"
  | "macro"
  | "coreSatellite"
  | "workedExample";

/** Each setting's label, and the words of its values. */
export interface FillSettingTexts {
  readonly benchmark: { readonly label: string };
  readonly issuer: { readonly label: string; readonly any: string };
  readonly period: Labelled<"1" | "3" | "5" | "10" | "all">;
  readonly interval: Labelled<"monthly" | "weekly" | "daily">;
  readonly field: Labelled<"totalReturn" | "price">;
  readonly yield: Labelled<"DGS2" | "DGS10" | "FEDFUNDS">;
  readonly style: Labelled<
    "any" | "Small" | "Small Value" | "Small Blend" | "Small Growth" | "Mid-Cap" | "Large"
  >;
  readonly maxExpense: Labelled<"any" | "0.001" | "0.002" | "0.0035" | "0.005">;
  readonly minReturn: Labelled<"any" | "0" | "0.05" | "0.1">;
  readonly sortBy: Labelled<"return1y" | "expenseRatio" | "netAssets" | "ticker">;
  readonly form: Labelled<"values" | "formulas">;
}

interface Labelled<V extends string> {
  readonly label: string;
  readonly values: Readonly<Record<V, string>>;
}
