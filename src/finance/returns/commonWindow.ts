import { commonWindows } from "./commonWindows.ts";
import type { Series } from "../series/series.ts";
import type { Window } from "./window.ts";
import type { WindowReturn } from "./windowReturn.ts";

/** The returns of two legs over the same days. */
interface CommonWindow {
  readonly value: WindowReturn;
  readonly growth: WindowReturn;
}

/**
 * The returns of two legs over one window, as `commonWindows` finds them.
 *
 * @param tickers - what to call value and growth in errors
 * @param asOf - ISO date, by default the last observation's of the leg that ends later
 * @throws DataError as windowReturn does, for either leg
 * @example commonWindow({ dates: ["2022-11-30", "2022-12-31"], values: [1, 1.5], interval: "monthly" }, { dates: ["2022-11-30", "2022-12-31"], values: [4, 5], interval: "monthly" }, "1M", ["IWN", "IWO"]).growth.total // 0.25
 */
export function commonWindow(
  value: Series,
  growth: Series,
  window: Window,
  tickers: readonly [string, string],
  asOf?: string,
): CommonWindow {
  const legs = [
    { ticker: tickers[0], series: value },
    { ticker: tickers[1], series: growth },
  ];
  const [ours, theirs] = commonWindows(legs, window, asOf);
  return { value: ours!.result, growth: theirs!.result };
}
