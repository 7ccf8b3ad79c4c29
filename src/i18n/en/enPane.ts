import { enFillChoices } from "./enFillChoices.ts";
import { enBuilder } from "./enBuilder.ts";
import { enRefresh } from "./enRefresh.ts";
import { enSettings } from "./enSettings.ts";
import type { PaneTexts } from "../types/paneTexts.ts";

/** English of the task pane. */
export const enPane: PaneTexts = {
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
  noMatch: (text) => `No fund matches "${text}".`,
  notFunds: (tickers) => `No data for: ${tickers}.`,
  merged: (successor) => `merged into ${successor}`,
  what: "What to fill",
  fills: enFillChoices,
  cancel: "Cancel",
  cancelling: "Cancelling…",
  refusal: {
    heading: (sheet) => `Excel refused a part of ${sheet}`,
    soFar: (written, total, reason) => `${written} of ${total} rows are written. ${reason}`,
    goOn: "Continue without it",
    rollBack: "Remove this sheet",
    stop: "Stop here",
    cannotRollBack:
      "This sheet was there before, and its earlier figures have been written over. Fill it again, or undo in Excel, to have it whole.",
  },
  chooseFund: "Choose at least one fund.",
  chooseFill: "Choose what to fill.",
  gathering: "Getting the figures…",
  writing: (sheet, written, total) => `${sheet}: ${written} of ${total} rows`,
  results: "Filled",
  written: (rows, sheet) => (rows === "1" ? `1 row in ${sheet}` : `${rows} rows in ${sheet}`),
  stoppedAt: (written, total, sheet) => `Stopped: ${written} of ${total} rows in ${sheet}`,
  cancelled: "Cancelled. What was written stays.",
  goTo: (sheet) => `Go to ${sheet}`,
  problems: "Not everything could be filled",
  unexpected: (message) => `Excel reports: ${message}`,
  builder: enBuilder,
  refresh: enRefresh,
  newest: (asOf) => `Newest figure: ${asOf}`,
  statusUnknown: "No data used yet",
  sources: {
    answering: (answering, total) => `${answering} of ${total} sources answer`,
    quotaLeft: (source, left) => `${source}: ${left} requests left`,
  },
  settings: enSettings,
};
