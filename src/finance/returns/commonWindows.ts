import { lastOnOrBefore } from "../series/lastOnOrBefore.ts";
import { onSharedDates } from "../series/onSharedDates.ts";
import type { Series } from "../series/series.ts";
import type { Window } from "./window.ts";
import { windowReturn, type WindowReturn } from "./windowReturn.ts";

/** A total-return index and what to call it in errors. */
export interface Leg {
  readonly ticker: string;
  readonly series: Series;
}

/** A leg over a window: its return, and its levels from the window's start to its end. */
interface LegWindow {
  readonly result: WindowReturn;
  readonly levels: Series;
}

/**
 * Any number of legs over one window, from and to dates that all have. A leg that ends too long before
 * the others is an error, never filled forward.
 *
 * @param asOf - ISO date, by default the last observation's of the leg that ends last
 * @throws DataError as windowReturn does, for any leg
 * @example commonWindows([{ ticker: "IWN", series: { dates: ["2022-11-30", "2022-12-31"], values: [4, 5], interval: "monthly" } }], "1M")[0].result.total // 0.25
 */
export function commonWindows(
  legs: readonly Leg[],
  window: Window,
  asOf: string | undefined = latestEnd(legs),
): readonly LegWindow[] {
  // Each leg alone first: what is wrong with it is then told under its own name.
  for (const { series, ticker } of legs) windowReturn(series, window, ticker, asOf);

  const all = legs.map(({ ticker }) => ticker).join(" ∩ ");
  return onSharedDates(legs.map(({ series }) => series)).map((series) => {
    const result = windowReturn(series, window, all, asOf);
    return { result, levels: between(series, result.start, result.end) };
  });
}

function between({ dates, values, interval }: Series, start: string, end: string): Series {
  const [from, to] = [lastOnOrBefore(dates, start), lastOnOrBefore(dates, end) + 1];
  return { dates: dates.slice(from, to), values: values.slice(from, to), interval };
}

/** Undefined only if all series are empty. */
function latestEnd(legs: readonly Leg[]): string | undefined {
  return legs
    .flatMap(({ series }) => series.dates.slice(-1))
    .sort()
    .at(-1);
}
