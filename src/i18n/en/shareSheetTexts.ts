import type { ShareSheetTexts } from "../types/shareSheetTexts.ts";

/** English of the sheets about sharing. */
export const shareSheetTexts: ShareSheetTexts = {
  provenance: {
    name: "Provenance",
    title: "Where every figure comes from",
    notes: [
      "Terms are a pointer, not legal advice: those of the publisher hold.",
      "Used in: cells whose formula names the ticker or series; empty where a filled sheet used it.",
    ],
    headings: {
      subject: "Subject",
      figure: "Figure",
      usedIn: "Used in",
      source: "Source",
      basis: "Basis",
      method: "Method",
      from: "From",
      asOf: "As of",
      fetched: "Fetched",
      quality: "Quality",
      licence: "Terms",
      address: "Address",
    },
    figures: {
      facts: "Fund facts",
      expenseRatio: "Expense ratio",
      netAssets: "Net assets",
      price: "Price",
      yield: "Yield",
      pe: "P/E",
      pb: "P/B",
      returns: "Total-return index",
      prices: "Closing prices",
      macro: "Macro series",
      catalogue: "List of funds",
      holdings: "Holdings",
    },
    licences: {
      publicDomain: "US government data: public domain",
      cc0: "Data set released under CC0",
      ownCalculation: "Own calculation",
      publisherTerms: "The publisher's terms apply",
    },
    more: (named, more) => `${named} and ${more} more`,
  },
  changes: {
    name: "Changed since pinned",
    title: (date) => `What changed since the data was pinned on ${date}`,
    notes: ["The workbook goes on using the pinned figures until it is pinned anew or unpinned."],
    headings: {
      subject: "Subject",
      field: "Figure",
      date: "Date",
      pinned: "Pinned",
      present: "Now",
      difference: "Difference",
    },
  },
};
