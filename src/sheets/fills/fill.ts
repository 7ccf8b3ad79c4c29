import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import type { Sheet } from "../sheet.ts";
import type { Ask } from "./ask.ts";
import type { Setting, Settings } from "../builders/settings.ts";

/** Where a fill stands in the pane. */
export const fillGroups = ["overview", "performance", "valuation", "market", "portfolio"] as const;
export type FillGroup = (typeof fillGroups)[number];

/** One thing a sheet can be filled with, as the pane and the filling know it. */
export interface Fill {
  readonly group: FillGroup;
  /** Of the settings those it looks at. */
  readonly settings: readonly Setting[];
  /** Whether it is about chosen funds. */
  readonly needsFunds: boolean;
  /** Its builder, loaded when it is first filled. */
  readonly load: () => Promise<Build>;
}

/** Makes a sheet; null if not one of the funds has data. Why is told by then. */
export type Build = (wanted: Wanted) => Promise<Sheet | null>;

export interface Wanted {
  /** Tickers, each once, in the order chosen. */
  readonly funds: readonly string[];
  readonly settings: Settings;
  readonly texts: SheetTexts;
  readonly ask: Ask;
}
