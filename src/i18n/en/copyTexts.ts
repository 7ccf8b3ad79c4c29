import type { CopyTexts } from "../types/copyTexts.ts";

export const copyTexts: CopyTexts = {
  formulasSheet: "SmallCap formulas",
  formulasExplained:
    "This workbook is a values-only copy: these SmallCap formulas were replaced by their values. To bring them back, open the SmallCap pane, Share, Restore formulas. Without SmallCap this sheet may be deleted.",
  formulasHeader: ["Sheet", "Cells", "Formula", "Mark of the values"],
  heading: "Copy for colleagues without SmallCap",
  explain:
    "Without SmallCap, formulas show their last values until they recalculate, and then #NAME?. A values-only copy never does: only SmallCap formulas become values; other formulas, formats, tables and charts stay.",
  copyBook: "Copy the workbook, values only…",
  copySheet: "Copy only this sheet",
  noBookCopy:
    "This version of Excel cannot copy a whole workbook for an add-in. You can copy sheet by sheet.",
  confirm: "A new workbook will open:",
  willFreeze: (formulas, sheets) =>
    formulas === "1"
      ? `1 SmallCap formula becomes its value (${sheets}).`
      : `${formulas} SmallCap formulas become values (${sheets}).`,
  willKeep: "The original formulas are kept on a hidden sheet, so that they can be restored.",
  willRemove: "The reference to SmallCap and pinned data are left out: colleagues are asked nothing.",
  withoutValue: (count) =>
    count === "1"
      ? "1 formula has no value yet, and would stay empty or an error."
      : `${count} formulas have no value yet, and would stay empty or errors.`,
  remaining: (places) => `These still call SmallCap, since rules hold no values: ${places}.`,
  nothingInBook: "This workbook has no SmallCap formulas. It can be shared as it is.",
  open: "Open the copy",
  cancel: "Cancel",
  opened: (formulas) =>
    formulas === "1"
      ? "The copy is open: 1 SmallCap formula became its value."
      : `The copy is open: ${formulas} SmallCap formulas became values.`,
  sheetCopied: (formulas, sheet) =>
    formulas === "1"
      ? `1 SmallCap formula became its value in ${sheet}.`
      : `${formulas} SmallCap formulas became values in ${sheet}.`,
  nothingInSheet: (sheet) => `${sheet} has no SmallCap formulas. It can be shared as it is.`,
  original: "Your workbook is unchanged.",
  restoreHeading: "Restore formulas",
  restoreExplain: (formulas) =>
    formulas === "1"
      ? "This workbook is a values-only copy. 1 original formula can be restored."
      : `This workbook is a values-only copy. ${formulas} original formulas can be restored.`,
  changed: (count, cells) =>
    count === "1" ? `1 cell was changed since: ${cells}.` : `${count} cells were changed since: ${cells}.`,
  missing: (sheets) => `These sheets are gone or have other names: ${sheets}.`,
  locked: (sheets) => `These sheets are protected and stay as they are: ${sheets}.`,
  restore: "Restore formulas",
  restoreUnchanged: "Restore all but these",
  restoreAll: "Restore all, over the changes",
  restored: (formulas) => (formulas === "1" ? "1 formula restored." : `${formulas} formulas restored.`),
  left: (count) => `${count} not restored; the hidden sheet keeps them.`,
  autoOpen: "Open this pane with this workbook",
  autoOpenHint:
    "Colleagues who do not have SmallCap are then asked whether they want it. Values-only copies never ask.",
  tryHeading: "Try in the browser",
  tryExplain: "Colleagues can look at the workbook without Excel and without installing anything.",
  tryText: (address) =>
    `Open ${address} in a browser and drop the workbook on the page. It calculates there, with SmallCap, without Excel or an account; the file stays on your computer.`,
  tryLocal:
    "This address is that of your own computer. For colleagues, SmallCap must run on a server they can reach.",
  copyText: "Copy text",
  textCopied: "Text copied.",
};
