/** What the view of functions says. */
export interface BuilderTexts {
  readonly search: string;
  readonly searchHint: string;
  readonly found: (count: string) => string;
  readonly noneFound: (text: string) => string;
  readonly list: string;
  readonly back: string;
  readonly editSelected: string;
  readonly notOurs: string;
  readonly optional: string;
  readonly byDefault: string;
  readonly useSelection: string;
  readonly useSelectionFor: (argument: string) => string;
  readonly matches: string;
  readonly formula: string;
  readonly result: string;
  readonly evaluating: string;
  readonly missing: (argument: string) => string;
  /** An argument is itself a formula. */
  readonly onlyInCell: string;
  readonly size: (rows: string, columns: string) => string;
  readonly insert: string;
  readonly inserted: (cell: string) => string;
  readonly help: string;
  readonly allHelp: string;
  readonly loadFailed: string;
}
