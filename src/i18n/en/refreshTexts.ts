import type { RefreshTexts } from "../types/refreshTexts.ts";

/** English of the view of refreshing. */
export const refreshTexts: RefreshTexts = {
  heading: "Refresh figures",
  explain:
    "Asks for the figures of SmallCap formulas anew. Only these cells are recalculated, and what depends on them.",
  scopes: {
    selection: "Selected cells",
    sheet: "This sheet",
    workbook: "Whole workbook",
    errors: "Cells in error",
  },
  start: "Refresh",
  looking: "Looking for SmallCap formulas…",
  asking: (settled, total) => `${settled} of ${total} cells have their value`,
  done: (cells, changes, time) =>
    `Refreshed at ${time}: ${cells === "1" ? "1 cell" : `${cells} cells`}, ${changes} changed.`,
  nothing: "There is no SmallCap formula here. Nothing was changed.",
  cancelled: (settled, total) =>
    `Cancelled after ${settled} of ${total} cells. Excel finishes the cells it has begun.`,
  errorsHeading: (count) => (count === "1" ? "1 cell in error" : `${count} cells in error`),
  findErrors: "Find cells in error",
  noErrors: "No SmallCap cell is in error.",
  goTo: (cell) => `Go to ${cell}`,
  moreErrors: (count) => `and ${count} more`,
  unexplained: "Select the cell to see Excel's own message.",
  logHeading: "What changed",
  logEmpty: "No figure has changed yet.",
  logColumns: { time: "Time", sheet: "Sheet", cell: "Cell", before: "Before", after: "After" },
  logSheet: "Refresh log",
  logCapped: (count) => `The newest ${count} changes are kept.`,
  exportLog: "Put the log on a sheet",
  automatic: "Refresh every 15 minutes",
  automaticHint: "Off: cells change only when you refresh or edit them.",
  lastRefresh: (time) => `Last refresh: ${time}`,
};
