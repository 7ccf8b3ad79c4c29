/** What a values copy says inside the workbook, in the language of whoever makes it. */
export interface CopySheetTexts {
  /** Name of the hidden worksheet with the original formulas, at most 31 characters. */
  readonly formulasSheet: string;
  /** Why the worksheet is there, in one line. */
  readonly formulasExplained: string;
  /** Over its columns: worksheet, cells, formula, mark of the values. */
  readonly formulasHeader: readonly [string, string, string, string];
}

/** What the pane says about values copies and restoring. Placeholders that stand for numbers come formatted. */
export interface CopyTexts extends CopySheetTexts {
  readonly heading: string;
  readonly explain: string;
  readonly copyBook: string;
  readonly copySheet: string;
  /** Where the host cannot copy workbooks. */
  readonly noBookCopy: string;

  // asking first
  readonly confirm: string;
  readonly willFreeze: (formulas: string, sheets: string) => string;
  readonly willKeep: string;
  readonly willRemove: string;
  readonly withoutValue: (count: string) => string;
  readonly remaining: (places: string) => string;
  readonly nothingInBook: string;
  readonly open: string;
  readonly cancel: string;
  readonly opened: (formulas: string) => string;
  readonly sheetCopied: (formulas: string, sheet: string) => string;
  readonly nothingInSheet: (sheet: string) => string;
  readonly original: string;

  // restoring
  readonly restoreHeading: string;
  readonly restoreExplain: (formulas: string) => string;
  readonly changed: (count: string, cells: string) => string;
  readonly missing: (sheets: string) => string;
  readonly locked: (sheets: string) => string;
  readonly restore: string;
  readonly restoreUnchanged: string;
  readonly restoreAll: string;
  readonly restored: (formulas: string) => string;
  readonly left: (count: string) => string;

  // opening the pane with the workbook
  readonly autoOpen: string;
  readonly autoOpenHint: string;

  // a colleague without Excel or the add-in
  readonly tryHeading: string;
  readonly tryExplain: string;
  readonly tryText: (address: string) => string;
  /** The address is that of this computer only. */
  readonly tryLocal: string;
  readonly copyText: string;
  readonly textCopied: string;
}
