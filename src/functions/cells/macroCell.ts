import { inFractions } from "../../data/inFractions.ts";
import type { MacroRecord } from "../../data/record.ts";
import { DataError, InputError } from "../../errors.ts";
import { daysBetween } from "../../finance/dates/dates.ts";
import { MAX_AGE_DAYS } from "../../finance/series/lastObservation.ts";
import { lastOnOrBefore } from "../../finance/series/lastOnOrBefore.ts";
import { macroTransform, macroTransforms, type MacroTransform } from "../../finance/series/macroTransform.ts";
import { readDate } from "../arguments/readDate.ts";
import { readOption } from "../arguments/readOption.ts";
import { readSeriesName } from "../arguments/readSeriesName.ts";
import { required } from "../arguments/required.ts";
import { withRecords } from "../asking/records.ts";
import { inCell } from "../results/inCell.ts";
import { date, finePercent, percent, type Shown } from "../results/shown.ts";
import { spill } from "../results/spill.ts";

/**
 * A macroeconomic series: dates and values, oldest first, or one value when start and end are the same day.
 * Rates are fractions (0.0425 is 4.25%), all else is in the unit in which it was published.
 * @customfunction MACRO
 * @cancelable
 * @param series Name at FRED, such as DGS2, FEDFUNDS, UNRATE or CPIAUCSL
 * @param [start] First date. Default the first there is
 * @param [end] Last date. Default the last there is. If the same as start: the last figure on or before it, which may be three periods old at most (ten days for a daily series)
 * @param [transform] level, change (since the period before) or yoy (against a year before). Default level
 * @returns Two columns, date and value; a month that was not published is blank; at most 100,000 cells
 */
export function macroCell(
  series: unknown,
  start?: unknown,
  end?: unknown,
  transform?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const name = required(readSeriesName(series), "series");
    const [first, last] = [readDate(start, "start"), readDate(end, "end")];
    const way = readOption(transform, "transform", macroTransforms) ?? "level";
    if (first !== null && last !== null && first > last)
      throw new InputError("datesReversed", { start: first, end: last });
    return withRecords(call, [{ kind: "macro", series: name }], (records) => {
      const record = records.get({ kind: "macro", series: name });
      const figures = figuresOf(record, way);
      if (first !== null && first === last) return spill([[figureOn(record, figures, first)]]);
      const rows = record.dates
        .map((day, i): readonly [string, Shown] => [day, figures[i] ?? null])
        .filter(([day]) => day >= (first ?? day) && day <= (last ?? day));
      if (rows.length === 0) throw noneIn(record);
      return spill(rows.map(([day, figure]) => [date(day), figure]));
    });
  }, invocation);
}

/** The figures as they are shown; null where nothing was published. */
function figuresOf(record: MacroRecord, transform: MacroTransform): readonly Shown[] {
  const { unit, values } = inFractions(record);
  const isRate = unit === "fraction";
  const perYear = periodsPerYear(record.frequency);
  if (transform === "yoy" && perYear === null)
    throw new DataError("noFigure", { ticker: record.series, figure: "yoy" });
  return macroTransform(values, transform, perYear ?? 1).map((value) => {
    if (value === null) return null;
    if (transform === "yoy") return percent(value);
    return isRate ? finePercent(value) : value;
  });
}

/** How many observations make a year; null for daily series, whose days differ from year to year. */
function periodsPerYear(frequency: string): number | null {
  const perYear = { month: 12, quarter: 4, annual: 1, year: 1, week: 52 };
  const word = frequency.toLowerCase();
  return Object.entries(perYear).find(([name]) => word.startsWith(name))?.[1] ?? null;
}

/** @throws DataError if there is no figure by that day, or the last one is too old to stand for it */
function figureOn(record: MacroRecord, figures: readonly Shown[], day: string): Shown {
  const { series, dates, frequency } = record;
  const place = figures.slice(0, lastOnOrBefore(dates, day) + 1).findLastIndex((figure) => figure !== null);
  const found = dates[place];
  if (found === undefined) throw new DataError("noFigureBy", { ticker: series, figure: "figure", date: day });
  if (daysBetween(found, day) > maxAgeDays(periodsPerYear(frequency)))
    throw new DataError("stale", { ticker: series, last: found, asked: day });
  return figures[place]!;
}

/** How old a figure may be: three periods, since one is dated by its first day and published after its last. */
const maxAgeDays = (perYear: number | null) =>
  perYear === null ? MAX_AGE_DAYS.daily : Math.ceil((3 * 366) / perYear);

function noneIn({ series, dates }: MacroRecord): DataError {
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined
    ? new DataError("noFigure", { ticker: series, figure: "figure" })
    : new DataError("outsideHistory", { ticker: series, first, last });
}
