import { amihud } from "../../finance/liquidity/amihud.ts";
import { readPairs } from "../arguments/readPairs.ts";
import { inCell } from "../results/inCell.ts";
import { spill } from "../results/spill.ts";

/**
 * Amihud's illiquidity: how far a price moves for each million dollars traded, the mean over days of |return| ÷ dollar volume × 1,000,000.
 * @customfunction AMIHUD
 * @param returns Daily returns; 0.01 is 1%
 * @param dollarVolume Dollars traded on the same days. Days without trading are left out
 * @returns Move per million dollars, a fraction
 */
export function amihudCell(returns: unknown[][], dollarVolume: unknown[][]): Promise<unknown[][]> {
  return inCell(() => spill([[amihud(...readPairs({ returns, dollarVolume }))]]));
}
