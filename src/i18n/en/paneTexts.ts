import { fillChoiceTexts } from "./fillChoiceTexts.ts";
import { builderTexts } from "./builderTexts.ts";
import { refreshTexts } from "./refreshTexts.ts";
import { settingsTexts } from "./settingsTexts.ts";
import type { PaneTexts } from "../types/paneTexts.ts";
import { withoutEnd } from "../withoutEnd.ts";

/** English of the task pane. */
export const paneTexts: PaneTexts = {
  title: "SmallCap",
  tabs: { fill: "Fill", functions: "Functions", refresh: "Refresh", share: "Share", settings: "Settings" },
  loading: "Loading…",
  viewFailed:
    "This part of SmallCap could not be loaded. Check the connection; nothing in the workbook has changed.",
  tryAgain: "Try again",
  funds: "Funds",
  search: "Ticker or name",
  searchHint: "Type a ticker or a name, or paste a list of tickers.",
  chosen: "Chosen funds",
  noneChosen: "No fund chosen yet.",
  remove: (ticker) => `Remove ${ticker}`,
  removeAll: "Remove all",
  added: (tickers) => `Added: ${tickers}.`,
  removed: (ticker) => `Removed: ${ticker}.`,
  matches: (count) => (count === "1" ? "1 fund found." : `${count} funds found.`),
  noMatch: (text) => `No fund matches "${text}". Try a ticker, such as IWM, or a part of a name.`,
  notFunds: (tickers) => `No data for: ${tickers}. Check the tickers.`,
  merged: (successor) => `merged into ${successor}`,
  what: "What to fill",
  fills: fillChoiceTexts,
  cancel: "Cancel",
  cancelling: "Cancelling…",
  refusal: {
    heading: (sheet) => `Excel refused a part of ${sheet}`,
    soFar: ({ written, total, rows, reason }) =>
      `${written} of ${total} rows are written; the next were refused (rows of the sheet: ${rows}). ${reason}`,
    goOn: "Continue without it",
    rollBack: "Remove this sheet",
    stop: "Stop here",
    cannotRollBack:
      "This sheet was there before, and its earlier figures have been written over. Fill it again, or undo in Excel, to have it whole.",
  },
  chooseFund: "Choose at least one fund.",
  chooseFill: "Choose what to fill.",
  gathering: "Getting the figures…",
  cellEdited:
    "A cell is being edited, and Excel changes nothing meanwhile. Press Enter in the cell to keep what you typed, or Esc to drop it: this then goes on by itself.",
  writing: (sheet, written, total) => `${sheet}: ${written} of ${total} rows`,
  results: "Filled",
  written: (rows, sheet) => (rows === "1" ? `1 row in ${sheet}` : `${rows} rows in ${sheet}`),
  stoppedAt: (written, total, sheet) => `Stopped: ${written} of ${total} rows in ${sheet}`,
  cancelled: "Cancelled. What was written stays.",
  goTo: (sheet) => `Go to ${sheet}`,
  problems: "Not everything could be filled",
  unexpected: (message) =>
    `Excel reports: ${withoutEnd(message)}. Try again; if it stays so, save the workbook and open it again.`,
  builder: builderTexts,
  refresh: refreshTexts,
  newest: (asOf) => `Newest figure: ${asOf}`,
  statusUnknown: "No data used yet",
  sources: {
    answering: (answering, total) => `${answering} of ${total} sources answer`,
    quotaLeft: (source, left) => `${source}: ${left} requests left`,
  },
  settings: settingsTexts,
};
