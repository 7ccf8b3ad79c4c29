/** What the sheets about sharing say. */
export interface ShareSheetTexts {
  readonly provenance: {
    readonly name: string;
    readonly title: string;
    readonly notes: readonly string[];
    readonly headings: Readonly<
      Record<
        | "subject"
        | "figure"
        | "usedIn"
        | "source"
        | "basis"
        | "method"
        | "from"
        | "asOf"
        | "fetched"
        | "quality"
        | "licence"
        | "address",
        string
      >
    >;
    readonly figures: Readonly<
      Record<
        | "facts"
        | "expenseRatio"
        | "netAssets"
        | "price"
        | "yield"
        | "pe"
        | "pb"
        | "returns"
        | "prices"
        | "macro"
        | "catalogue"
        | "holdings",
        string
      >
    >;
    readonly licences: Readonly<Record<"publicDomain" | "cc0" | "ownCalculation" | "publisherTerms", string>>;
    readonly more: (named: string, more: string) => string;
  };
  readonly changes: {
    readonly name: string;
    readonly title: (date: string) => string;
    readonly notes: readonly string[];
    readonly headings: Readonly<
      Record<"subject" | "field" | "date" | "pinned" | "present" | "difference", string>
    >;
  };
}
