import { requireNoGap } from "../series/requireNoGap.ts";
import type { Series } from "../series/series.ts";

/**
 * Returns from each level to the next.
 *
 * @param levels - of an index or price, above zero
 * @param ticker - what to call it in errors
 * @returns fractions, one fewer than levels
 * @throws DataError gapInHistory if a period is left out
 * @example periodReturns({ dates: ["2022-10-31", "2022-11-30", "2022-12-31"], values: [4, 5, 2.5], interval: "monthly" }, "IWM") // [0.25, -0.5]
 */
export function periodReturns(levels: Series, ticker: string): number[] {
  requireNoGap(levels, ticker);
  const { values } = levels;
  return values.slice(1).map((level, i) => level / values[i]! - 1);
}
