import { forms } from "../writing/layout/inForm.ts";

/** What can be chosen for a fill from a list; the default comes first. */
export const settingChoices = {
  /** Years back, or everything. */
  period: ["5", "1", "3", "10", "all"],
  interval: ["monthly", "weekly", "daily"],
  field: ["totalReturn", "price"],
  yield: ["DGS2", "DGS10", "FEDFUNDS"],
  style: ["any", "Small", "Small Value", "Small Blend", "Small Growth", "Mid-Cap", "Large"],
  maxExpense: ["any", "0.001", "0.002", "0.0035", "0.005"],
  minReturn: ["any", "0", "0.05", "0.1"],
  sortBy: ["return1y", "expenseRatio", "netAssets", "ticker"],
  form: forms,
} as const;

type Listed = {
  readonly [S in keyof typeof settingChoices]: (typeof settingChoices)[S][number];
};

/** Choices that fills look at, besides the funds. */
export interface Settings extends Listed {
  /** Ticker to compare with. */
  readonly benchmark: string;
  /** Issuer as listed; "any" for all. */
  readonly issuer: string;
}

export type Setting = keyof Settings;
export type ListedSetting = keyof Listed;

export const listedSettings = Object.keys(settingChoices) as ListedSetting[];

export const defaultSettings: Settings = {
  period: "5",
  interval: "monthly",
  field: "totalReturn",
  yield: "DGS2",
  style: "any",
  maxExpense: "any",
  minReturn: "any",
  sortBy: "return1y",
  form: "values",
  benchmark: "SPY",
  issuer: "any",
};

/** Years of a period; null for everything. */
export const yearsOf = (period: Settings["period"]): number | null =>
  period === "all" ? null : Number(period);

/** A period as a window of returns. */
export const windowOf = (period: Settings["period"]) =>
  period === "all" ? "ITD" : (`${Number(period)}Y` as const);
