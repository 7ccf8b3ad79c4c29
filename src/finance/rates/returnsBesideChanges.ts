import { DataError } from "../../errors.ts";
import { commonWindows, type Leg } from "../returns/commonWindows.ts";
import { monthEnd } from "../dates/dates.ts";
import { monthlyChanges } from "../series/monthlyChanges.ts";
import { periodReturns } from "../returns/periodReturns.ts";
import type { Window } from "../returns/window.ts";

/** A yield as published, in fractions. */
interface Yield {
  readonly name: string;
  readonly dates: readonly string[];
  readonly values: readonly (number | null)[];
  /** ISO date of its last figure. */
  readonly asOf: string;
}

/** Monthly returns, and the changes of a yield in the same months, as many. */
export interface ReturnsBesideChanges {
  readonly returns: readonly number[];
  readonly changes: readonly number[];
  /** Returns of each further factor. */
  readonly factors: readonly (readonly number[])[];
}

/**
 * Returns of a fund's months, the changes of a yield and the returns of further factors in them, where all are
 * known. Unless a day is asked for, the window ends with the last month of all.
 *
 * @param legs - monthly total-return indexes: the fund's, then those of further factors
 * @param asOf - ISO date on which the window ends
 * @throws DataError as windowReturn does; tooFew if the yield has no changes; stale if it ends before the window does
 * @example returnsBesideChanges([{ ticker: "IWM", series: { dates: ["2022-11-30", "2022-12-31"], values: [1, 1.5], interval: "monthly" } }], { name: "DGS2", dates: ["2022-11-01", "2022-12-01"], values: [0.25, 0.5], asOf: "2022-12-01" }, "1M") // { returns: [0.5], changes: [0.25], factors: [] }
 */
export function returnsBesideChanges(
  legs: readonly [Leg, ...Leg[]],
  { name, ...published }: Yield,
  window: Window,
  asOf?: string,
): ReturnsBesideChanges {
  const changes = monthlyChanges(published.dates, published.values);
  const last = [...changes.keys()].at(-1);
  if (last === undefined) throw new DataError("tooFew", { subject: name, needed: 3, found: 0 });

  const ends = legs.flatMap(({ series }) => series.dates.at(-1) ?? []);
  const end = asOf ?? [monthEnd(`${last}-01`), ...ends].sort()[0]!;
  const levels = commonWindows(legs, window, end).map((leg) => leg.levels);
  const { dates } = levels[0]!;
  if (dates.at(-1)!.slice(0, 7) > last)
    throw new DataError("stale", { ticker: name, last: published.asOf, asked: dates.at(-1)! });

  const [returns, ...factors] = levels.map((level, i) => periodReturns(level, legs[i]!.ticker));
  const known = returns!.flatMap((_, i) => {
    const change = changes.get(dates[i + 1]!.slice(0, 7));
    return change === undefined ? [] : [[i, change] as const];
  });
  const inThem = (all: readonly number[]) => known.map(([i]) => all[i]!);
  return {
    returns: inThem(returns!),
    changes: known.map(([, change]) => change),
    factors: factors.map(inThem),
  };
}
