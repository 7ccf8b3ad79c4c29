import type { BuilderTexts } from "../types/builderTexts.ts";

/** English of the view of functions. */
export const builderTexts: BuilderTexts = {
  search: "Search functions",
  searchHint: "A name or what it is for, such as P/E or drawdown.",
  found: (count) => (count === "1" ? "1 function found." : `${count} functions found.`),
  noneFound: (text) => `No function matches "${text}". Try another word, such as return, risk or P/E.`,
  list: "Functions",
  back: "All functions",
  editSelected: "Edit the selected formula",
  notOurs:
    "The selected cell holds no SmallCap formula. Select one that begins with =SMALLCAP, then try again.",
  optional: "optional",
  byDefault: "(default)",
  useSelection: "Use selection",
  useSelectionFor: (argument) => `Use the selected cells for ${argument}`,
  matches: "Suggestions",
  formula: "Formula",
  result: "Result",
  evaluating: "Calculating…",
  missing: (argument) => `Fill in ${argument} to see the result.`,
  onlyInCell: "An argument is a formula; Excel shows the result once it is in the cell.",
  size: (rows, columns) => `${rows} × ${columns} cells`,
  insert: "Insert into the selected cell",
  inserted: (cell) => `Inserted into ${cell}.`,
  help: "Help on this function",
  allHelp: "Help: functions, concepts, errors",
  loadFailed: "The list of functions could not be loaded. Check the connection, then try again.",
};
