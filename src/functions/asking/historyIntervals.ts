import { closedMonth } from "../../finance/dates/closedMonth.ts";
import { addMonths, weekOf } from "../../finance/dates/dates.ts";
import { monthEnds } from "../../finance/series/monthEnds.ts";
import type { Series } from "../../finance/series/series.ts";
import { weekEnds } from "../../finance/series/weekEnds.ts";

/** How often a history has a row. */
interface Rhythm {
  /** The series of returns it is taken from. */
  readonly source: Series["interval"];
  /** The observations that make rows, by the dates the rows bear. */
  readonly rowsOf: (series: Series) => Pick<Series, "dates" | "values">;
  /** Whether a row comes one period after another; over one left out, a return would be that of two. */
  readonly follows: (date: string, before: string) => boolean;
}

/** Every rhythm a history can have. */
const rhythms = {
  monthly: {
    source: "monthly",
    // months go by their last day, whichever day a source dates them by
    rowsOf(series) {
      const { dates, values } = monthEnds(series);
      return { dates: dates.map(closedMonth), values };
    },
    follows: (date, before) => addMonths(before, 1).slice(0, 7) === date.slice(0, 7),
  },
  weekly: {
    source: "daily",
    rowsOf: weekEnds,
    follows: (date, before) => weekOf(date) - weekOf(before) === 1,
  },
  daily: { source: "daily", rowsOf: (series) => series, follows: () => true },
} as const satisfies Readonly<Record<string, Rhythm>>;

type HistoryInterval = keyof typeof rhythms;

/** How often there can be a row; the default comes first. */
export const historyIntervals = Object.keys(rhythms) as HistoryInterval[];

export const rhythmOf = (interval: HistoryInterval): Rhythm => rhythms[interval];
