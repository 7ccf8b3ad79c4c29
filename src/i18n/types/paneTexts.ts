import type { FillChoiceTexts } from "./fillChoiceTexts.ts";
import type { BuilderTexts } from "./builderTexts.ts";
import type { RefreshTexts } from "./refreshTexts.ts";
import type { SettingsTexts } from "./settingsTexts.ts";

/** What the task pane says. Placeholders that stand for numbers come formatted. */
export interface PaneTexts {
  readonly title: string;
  readonly tabs: Readonly<Record<"fill" | "functions" | "refresh" | "share" | "settings", string>>;
  readonly loading: string;
  readonly viewFailed: string;
  readonly tryAgain: string;

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
  readonly fills: FillChoiceTexts;

  // 3. filling
  readonly cancel: string;
  readonly cancelling: string;
  /** Asked when Excel refuses a part of a sheet. */
  readonly refusal: {
    readonly heading: (sheet: string) => string;
    /** How much is written, and which rows of the worksheet were refused. */
    readonly soFar: (told: {
      readonly written: string;
      readonly total: string;
      readonly rows: string;
      readonly reason: string;
    }) => string;
    readonly goOn: string;
    readonly rollBack: string;
    readonly stop: string;
    /** In place of the button, for a sheet whose earlier figures have been written over. */
    readonly cannotRollBack: string;
  };
  readonly chooseFund: string;
  readonly chooseFill: string;
  readonly gathering: string;
  /** What is under way waits for a cell to be left. */
  readonly cellEdited: string;
  readonly writing: (sheet: string, written: string, total: string) => string;
  readonly results: string;
  readonly written: (rows: string, sheet: string) => string;
  readonly stoppedAt: (written: string, total: string, sheet: string) => string;
  readonly cancelled: string;
  readonly goTo: (sheet: string) => string;
  readonly problems: string;
  readonly unexpected: (message: string) => string;

  readonly builder: BuilderTexts;
  readonly refresh: RefreshTexts;

  /** The newest day that a figure in use is of. */
  readonly newest: (asOf: string) => string;
  readonly statusUnknown: string;
  readonly sources: {
    readonly answering: (answering: string, total: string) => string;
    readonly quotaLeft: (source: string, left: string) => string;
  };

  readonly settings: SettingsTexts;
}
