import type { ShareTexts } from "../types/shareTexts.ts";

/** English of sharing, in the pane. */
export const shareTexts: ShareTexts = {
  working: "Working…",
  pin: {
    heading: "Pin data",
    explain:
      "The workbook carries the data its formulas and filled sheets used. Colleagues with SmallCap then see exactly the same numbers, without service or network. Keys and addresses of services are never put in.",
    pin: "Pin data",
    again: "Pin anew",
    unpin: "Unpin",
    changes: "What changed since?",
    reading: "Reading the workbook…",
    none: "No data is pinned in this workbook.",
    pinned: (date, hash) => `Pinned on ${date}, hash ${hash}`,
    holds: (records, asOf) => `${records} records, newest figures of ${asOf}`,
    done: (records) => `Pinned: ${records} records.`,
    missing: (named, more) =>
      `Not to be had, so not pinned: ${more === null ? named : `${named} and ${more} more`}. Colleagues' cells will ask again: correct or remove the formulas concerned.`,
    unpinned: "Unpinned. Figures come from the usual sources again.",
    noChanges: "Nothing has changed at the sources since.",
    changed: (figures, sheet) =>
      figures === "1"
        ? `1 figure has changed: see ${sheet}.`
        : `${figures} figures have changed: see ${sheet}.`,
  },
  check: {
    heading: "Check before sharing",
    explain: "Looks through all sheets for what colleagues would stumble over. Nothing is changed.",
    check: "Check workbook",
    nothing: "Nothing found. The workbook can be shared.",
    found: (count) => (count === "1" ? "1 thing to look at" : `${count} things to look at`),
    moreFindings: (count) => `${count} more are not shown. Mend some of these, then check again.`,
    severities: { error: "Fix", warning: "Look at", note: "Note" },
    rules: {
      errorCells: ({ code }) => `SmallCap formulas show ${code}.`,
      staleData: ({ subjects, oldest, days }) =>
        `Figures are more than ${String(days)} days old, the oldest of ${oldest}: ${subjects}.`,
      mixedQuality: ({ qualities }) =>
        `Figures of different nearness to their source stand together: ${qualities}.`,
      unlikePe: ({ methods }) => `P/Es measured in different ways stand side by side: ${methods}.`,
      volatileNear: ({ functions, formulas }) =>
        formulas === 1
          ? `${functions} makes a SmallCap formula change by itself.`
          : `${functions} makes ${String(formulas)} SmallCap formulas change by themselves.`,
      notPinned: ({ subjects }) =>
        `A colleague without the data service cannot calculate with this data, which is not pinned: ${subjects}.`,
      looksLikeKey: ({ kind }) =>
        kind === "named" ? "Names a key or password." : "Looks like a key or an access token.",
      broken: () => "SmallCap formulas are spelt in a way other desks do not understand.",
    },
    cells: (named, more) => (more === null ? named : `${named} and ${more} more`),
    fixes: {
      goTo: "Go to cell",
      pin: "Pin data",
      refresh: "Refresh",
      toValue: "Replace by value",
      repair: "Repair",
      remove: "Empty the cells",
    },
    fixed: "Done. Checked again.",
  },
  provenance: {
    heading: "Where figures come from",
    explain: "Source, method, date and terms of every figure, for one cell or for the whole workbook.",
    cell: "Where does this cell come from?",
    sheet: "Provenance of all figures",
    of: (cell) => `Data behind ${cell}`,
    noFormula: (cell) => `${cell} has no SmallCap formula.`,
    noRecords: (cell) => `${cell} works on what it is given and looks nothing up.`,
    limits:
      "Read from the formula: tickers in it, and in cells it names directly. Defined names, table columns and results of other functions are not followed.",
    rows: (subject) => `Rows of ${subject}`,
    written: (rows, sheet) => (rows === "1" ? `1 row in ${sheet}` : `${rows} rows in ${sheet}`),
  },
  repair: {
    heading: "Repair formulas",
    explain:
      "Heals SmallCap formulas that show #NAME? or that Excel spells with _xldudf_, an add-in's file or another prefix. This also runs when a workbook opens.",
    repair: "Repair formulas",
    nothing: "No formula needs repair.",
    healed: (count) => (count === "1" ? "1 formula repaired." : `${count} formulas repaired.`),
    unhealed: "Not repaired",
    reasons: {
      protected: (cell) => `${cell}: the sheet is protected. Unprotect it and repair again.`,
      stillUnknown: (cell) => `${cell}: still #NAME?. Check the function's name.`,
      refused: (cell, message) => `${cell}: Excel refuses: ${message}`,
    },
  },
};
