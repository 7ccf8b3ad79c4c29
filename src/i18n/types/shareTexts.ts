/** What the pane says about sharing. Placeholders that stand for numbers come formatted. */
export interface ShareTexts {
  readonly working: string;
  readonly pin: {
    readonly heading: string;
    readonly explain: string;
    readonly pin: string;
    readonly again: string;
    readonly unpin: string;
    readonly changes: string;
    readonly reading: string;
    readonly none: string;
    readonly pinned: (date: string, hash: string) => string;
    readonly holds: (records: string, asOf: string) => string;
    readonly done: (records: string) => string;
    /** The first of them by name, and how many more there are. */
    readonly missing: (named: string, more: string | null) => string;
    readonly unpinned: string;
    readonly noChanges: string;
    readonly changed: (figures: string, sheet: string) => string;
  };
  readonly check: {
    readonly heading: string;
    readonly explain: string;
    readonly check: string;
    readonly nothing: string;
    readonly found: (count: string) => string;
    readonly severities: Readonly<Record<"error" | "warning" | "note", string>>;
    readonly rules: CheckTexts;
    /** How many things to look at are not shown. */
    readonly moreFindings: (count: string) => string;
    /** The first cells concerned, and how many more there are. */
    readonly cells: (named: string, more: string | null) => string;
    readonly fixes: Readonly<Record<"goTo" | "pin" | "refresh" | "toValue" | "repair" | "remove", string>>;
    readonly fixed: string;
  };
  readonly provenance: {
    readonly heading: string;
    readonly explain: string;
    readonly cell: string;
    readonly sheet: string;
    readonly of: (cell: string) => string;
    readonly noFormula: (cell: string) => string;
    readonly noRecords: (cell: string) => string;
    readonly limits: string;
    readonly rows: (subject: string) => string;
    readonly written: (rows: string, sheet: string) => string;
  };
  readonly repair: {
    readonly heading: string;
    readonly explain: string;
    readonly repair: string;
    readonly nothing: string;
    readonly healed: (count: string) => string;
    readonly unhealed: string;
    readonly reasons: {
      readonly protected: (cell: string) => string;
      readonly stillUnknown: (cell: string) => string;
      readonly refused: (cell: string, message: string) => string;
    };
  };
}

/** A sentence a rule. */
interface CheckTexts {
  readonly errorCells: (details: { readonly code: string }) => string;
  readonly staleData: (details: {
    readonly subjects: string;
    readonly oldest: string;
    readonly days: number;
  }) => string;
  /** Qualities in the user's words. */
  readonly mixedQuality: (details: { readonly qualities: string }) => string;
  /** Bases and methods in the user's words. */
  readonly unlikePe: (details: { readonly methods: string }) => string;
  readonly volatileNear: (details: { readonly functions: string; readonly formulas: number }) => string;
  readonly notPinned: (details: { readonly subjects: string }) => string;
  readonly looksLikeKey: (details: { readonly kind: "named" | "token" }) => string;
  readonly broken: () => string;
}
