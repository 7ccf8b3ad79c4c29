import { formatNumber } from "../formatNumber.ts";
import type { ProblemTexts } from "../types/problemTexts.ts";
import { percentSlip } from "../percentSlip.ts";
import { withoutNoise } from "../withoutNoise.ts";

const count = (value: number) => formatNumber(value, "en");

/** What went wrong, in English. */
export const problemTexts: ProblemTexts = {
  argumentMissing: ({ argument }) =>
    `${argument} is missing. Fill it in; help on the function says what it is.`,
  notANumber: ({ argument, given }) => `${argument} must be a number, not "${given}".`,
  notADate: ({ argument, given }) =>
    `${argument} must be a date, such as 2022-12-31 or a date cell, not "${given}".`,
  notATicker: ({ given }) =>
    `"${given}" is neither a ticker, such as IWM, nor a number. Put one ticker in a cell; the SmallCap pane finds it by name, under Fill.`,
  notAnOption: ({ argument, given, options }) => `${argument} must be one of ${options}, not "${given}".`,
  notAWindow: ({ given }) =>
    `"${given}" is not a window. Use a number of weeks, months or years, such as 1W, 6M or 3Y, or else MTD, YTD or ITD.`,
  outOfBounds: ({ argument, given, bounds }) => {
    const meant = percentSlip(given, bounds);
    const hint = meant === null ? "" : ` For ${given} per cent type ${given}% or ${meant}.`;
    return `${argument}: ${given} is out of bounds. Allowed: ${bounds}.${hint}`;
  },
  mustBePositive: ({ argument }) => `${argument} must be greater than zero.`,
  mustNotBeNegative: ({ argument }) => `${argument} must be zero or more.`,
  mixedSources: ({ first, second }) =>
    `${first} and ${second} must both be looked up by name, or both be ranges of numbers.`,
  needsDates: ({ argument, given }) =>
    `${argument}: ${given} needs dates, and numbers in a range have none. Use a ticker, or leave ${argument} out.`,
  needsBenchmark: ({ measure }) =>
    `${measure} needs a benchmark: a ticker, such as SPY, or a range of returns beside the series.`,
  rangesDiffer: ({ first, second }) => `${first} and ${second} must be ranges of the same size.`,
  datesReversed: ({ start, end }) => `The start, ${start}, is after the end, ${end}. Swap them.`,
  blankBetween: ({ argument, line }) =>
    `${argument} is blank in line ${String(line)}, between months with figures. Fill it in, or start after it.`,
  tooLarge: ({ what, count: found, limit }) =>
    `${count(found)} ${what} are more than the limit of ${count(limit)}. Use a smaller range or a shorter span.`,
  duplicateTicker: ({ ticker }) =>
    `${ticker} is listed twice. List it once, with its shares and targets, if any, added up.`,
  targetsExceedOne: ({ total }) =>
    `The target weights add up to ${withoutNoise(total)}. They may add up to 1 at most; what is missing to 1 stays in cash.`,
  worthNothing: ({ value }) =>
    `The portfolio is worth ${withoutNoise(value)}. Its shares and cash must be worth more than zero.`,
  cashOutOfReach: ({ shortfall }) =>
    `No allowed trades raise enough cash: ${shortfall.toFixed(2)} would still be missing. Lower mincash or allow sales.`,
  capOutOfReach: ({ group, cap, least }) =>
    `The cap of ${String(cap)} on ${group} cannot be met: its weight can be brought to ${least.toFixed(4)} at the lowest. Raise the cap.`,
  minTradeOutOfReach: ({ minimum }) =>
    `Cash or a cap requires sales, and none of ${String(minimum)} or more meets them. Lower mintrade.`,
  noMatch: ({ criteria }) => `No fund matches ${criteria}. Leave a criterion out, or widen it.`,
  unknownTicker: ({ ticker }) =>
    `${ticker} is not a fund we have data for. Check the ticker; funds that the snapshot lacks need a data service.`,
  unknownSeries: ({ series }) =>
    `${series} is not a macro series we have data for. Use FRED's name for it, such as DGS10 or CPIAUCSL.`,
  noFigure: ({ ticker, figure }) => `No ${figure} of ${ticker} is known. Ask for another figure or fund.`,
  noFigureBy: ({ ticker, figure, date }) =>
    `No ${figure} of ${ticker} is known on or before ${date}. Ask for a later date.`,
  needsService: ({ subject, figure }) =>
    `The embedded snapshot has no ${figure} for ${subject}. Connect a data service: in the SmallCap pane, under Settings.`,
  merged: ({ ticker, successor, date }) =>
    `${ticker} was merged into ${successor} (${date}). Use ${successor}, or ask for an earlier date.`,
  stale: ({ ticker, last, asked }) =>
    `The last figure of ${ticker} is from ${last}, too old for ${asked}. Ask for an earlier date.`,
  tooFew: ({ subject, needed, found }) =>
    `${subject}: ${needed === 1 ? "1 observation is" : `${String(needed)} observations are`} needed, ${String(found)} found. Use a longer range or span.`,
  tooShort: ({ ticker, first, needed }) =>
    `The history of ${ticker} begins on ${first}; it is needed from ${needed} on. Use a shorter window or a later date.`,
  outsideHistory: ({ ticker, first, last }) =>
    `The history of ${ticker} runs from ${first} to ${last}; no figure of it falls within the dates asked for. Ask for dates between them.`,
  gapInHistory: ({ ticker, last, next }) =>
    `${ticker} has no figures between ${last} and ${next}, and a return over the gap would pass for one of a single period. Use a window or a date that leaves it out.`,
  unlikePe: ({ fund, fundMethod, benchmark, benchmarkMethod }) =>
    `P/E ratios are measured differently: ${fund} by ${fundMethod}, ${benchmark} by ${benchmarkMethod}. Ask for another benchmark or date, or compare them all the same by the basis trailingAny or forwardAny.`,
  onlyPreviewed: ({ what }) =>
    `${what} is not looked up while the formula is being typed. Press Enter to see the result.`,
  noAnswer: ({ subject, figure, source }) =>
    `No ${figure} for ${subject}: ${source} does not answer. Try again later.`,
  writeFailed: ({ sheet, written, total, reason }) =>
    `Excel stopped after ${count(written)} of ${count(total)} rows of ${sheet}. Fill it again once the cause is mended: ${reason}`,
  partsRefused: ({ sheet, rows, written, total, reason }) =>
    `${count(written)} of ${count(total)} rows of ${sheet} are written; Excel refused the others (rows of the sheet: ${rows}). Fill the sheet again once the cause is mended: ${reason}`,
  rolledBack: ({ sheet, reason }) =>
    `Excel refused a part of ${sheet}, so the sheet has been taken away again. Fill it again once the cause is mended: ${reason}`,
  sheetProtected: ({ sheet }) =>
    `${sheet} is protected, and nothing in it was changed. Choose Review > Unprotect Sheet, then try again.`,
  workbookReadOnly: () =>
    "This workbook is open for reading only, and nothing in it was changed. Enable editing, or save a copy and work in that.",
  sheetFull: ({ sheet, rows, columns }) =>
    `${sheet} would need ${count(rows)} rows and ${count(columns)} columns; a worksheet has 1,048,576 and 16,384. Choose a shorter period or fewer funds. Nothing was changed.`,
  cellInEdit: () =>
    "A cell is being edited, so Excel accepts no change. Press Enter or Esc in the cell, then try again.",
  accessDenied: () =>
    "Excel does not allow this change: the sheet or the workbook is protected or read-only. Unprotect it (Review), or work in a copy, then try again.",
  tableInTheWay: () =>
    "A table is in the way, and nothing was changed. Choose a place beside the table, or convert it to a range (Table Design).",
  notOneArea: () => "Several areas are selected. Select one area, then try again.",
  stillCalculating: ({ sheet }) => `${sheet} is still calculating. Try again when it is done.`,
  sheetGone: ({ sheet }) =>
    `${sheet} is no longer in this workbook: it was renamed or deleted. Undo that, or fill the sheet again.`,
  copyFailed: ({ reason }) =>
    `The workbook could not be copied, and is unchanged. Save it, then try again. Excel says: ${reason}`,
  needsNewerExcel: ({ what }) =>
    `${what}: this version of Excel is too old for it. Update Excel, or use Excel on the web.`,
  pinnedDamaged: () =>
    "The data pinned in this workbook is damaged, so none of it is used: figures come from the usual sources. The workbook itself is unchanged. Pin again, or unpin.",
  pinnedNewer: ({ version }) =>
    `The data pinned in this workbook was written by a newer SmallCap (format ${String(version)}), so none of it is used. Update SmallCap, or pin again.`,
  nothingToPin: () =>
    "No formula or fill of this workbook has used data yet: there is nothing to pin. Type a formula or fill a sheet first.",
  pinnedTooLarge: ({ megabytes, limit }) =>
    `The data that this workbook used is ${count(megabytes)} MB, and ${count(limit)} MB are the most that can be pinned. Delete formulas and sheets with long daily histories, save the workbook, open it again, and pin then.`,
  undefinedMaths: ({ what }) =>
    `${what} has no value for these figures. Look for zeros, losses and figures that never change.`,
};
