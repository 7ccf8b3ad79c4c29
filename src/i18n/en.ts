import { enPane } from "./enPane.ts";
import { enSheets } from "./enSheets.ts";
import { formatNumber } from "./formatNumber.ts";
import type { Messages } from "./messages.ts";
import { withoutNoise } from "./withoutNoise.ts";

const count = (value: number) => formatNumber(value, "en");

/** English. */
export const en: Messages = {
  problems: {
    argumentMissing: ({ argument }) => `${argument} is missing.`,
    notANumber: ({ argument, given }) => `${argument} must be a number, not "${given}".`,
    notADate: ({ argument, given }) =>
      `${argument} must be a date, such as 2022-12-31 or a date cell, not "${given}".`,
    notATicker: ({ given }) => `"${given}" is neither a ticker, such as IWM, nor a number.`,
    notAnOption: ({ argument, given, options }) => `${argument} must be one of ${options}, not "${given}".`,
    notAWindow: ({ given }) =>
      `"${given}" is not a window. Use 1W, MTD, 1M, 3M, 6M, YTD, 1Y, 3Y, 5Y, 10Y or ITD.`,
    outOfBounds: ({ argument, given, bounds }) => `${argument} is ${given}. Allowed: ${bounds}.`,
    mustBePositive: ({ argument }) => `${argument} must be greater than zero.`,
    mustNotBeNegative: ({ argument }) => `${argument} must be zero or more.`,
    mixedSources: ({ first, second }) =>
      `${first} and ${second} must both be looked up by name, or both be ranges of numbers.`,
    needsBenchmark: ({ measure }) =>
      `${measure} needs a benchmark: a ticker, such as SPY, or a range of returns beside the series.`,
    rangesDiffer: ({ first, second }) => `${first} and ${second} must be ranges of the same size.`,
    datesReversed: ({ start, end }) => `The start, ${start}, is after the end, ${end}.`,
    blankBetween: ({ argument, line }) =>
      `${argument} is blank in line ${String(line)}, between months with figures. Fill it in, or start after it.`,
    tooLarge: ({ what, count: found, limit }) =>
      `${count(found)} ${what} are more than the limit of ${count(limit)}. Use a smaller range or a shorter span.`,
    duplicateTicker: ({ ticker }) => `${ticker} is listed twice. Put its lines together.`,
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
    noMatch: ({ criteria }) => `No fund matches ${criteria}.`,
    unknownTicker: ({ ticker }) => `${ticker} is not a fund we have data for. Check the ticker.`,
    unknownSeries: ({ series }) => `${series} is not a macro series we have data for. Check its name.`,
    noFigure: ({ ticker, figure }) => `${ticker} has no known ${figure}.`,
    noFigureBy: ({ ticker, figure, date }) =>
      `${ticker} has no known ${figure} on or before ${date}. Ask for a later date.`,
    needsService: ({ subject, figure }) =>
      `The embedded snapshot has no ${figure} for ${subject}. Connect the data service.`,
    merged: ({ ticker, successor, date }) =>
      `${ticker} was merged into ${successor} (${date}). Use ${successor}, or ask for an earlier date.`,
    stale: ({ ticker, last, asked }) =>
      `The last figure of ${ticker} is from ${last}, too old for ${asked}. Ask for an earlier date.`,
    tooFew: ({ subject, needed, found }) =>
      `${subject}: ${String(needed)} observations are needed, ${String(found)} found. Use a longer range or span.`,
    tooShort: ({ ticker, first, needed }) =>
      `The history of ${ticker} begins on ${first}; it is needed from ${needed} on. Use a shorter window or a later date.`,
    outsideHistory: ({ ticker, first, last }) =>
      `The history of ${ticker} runs from ${first} to ${last}; no figure of it falls within the dates asked for.`,
    unlikePe: ({ fund, fundMethod, benchmark, benchmarkMethod }) =>
      `P/E ratios are measured differently: ${fund} by ${fundMethod}, ${benchmark} by ${benchmarkMethod}. Ask for another benchmark, basis or date.`,
    noAnswer: ({ source }) => `${source} does not answer. Try again later.`,
    writeFailed: ({ sheet, written, total, reason }) =>
      `Excel stopped after ${String(written)} of ${String(total)} rows of ${sheet}: ${reason}`,
    stillCalculating: ({ sheet }) => `${sheet} is still calculating. Try again when it is done.`,
    sheetGone: ({ sheet }) => `${sheet} is no longer in this workbook.`,
    needsNewerExcel: ({ what }) => `${what}: this version of Excel is too old for it.`,
    undefinedMaths: ({ what }) =>
      `${what} has no value for these figures. Look for zeros, losses and figures that never change.`,
  },
  pane: enPane,
  sheets: enSheets,
};
