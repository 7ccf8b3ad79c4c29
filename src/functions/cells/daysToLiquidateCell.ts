import { daysToLiquidate } from "../../finance/liquidity/daysToLiquidate.ts";
import { positive } from "../arguments/positive.ts";
import { readNumber } from "../arguments/readNumber.ts";
import { required } from "../arguments/required.ts";
import { crossCells } from "../crossing/crossCells.ts";
import { inCell } from "../results/inCell.ts";
import { multiple } from "../results/shown.ts";

/**
 * Trading days it takes to sell a position without being more than a part of the market.
 * @customfunction DAYSTOLIQUIDATE
 * @param shares Shares held; a cell or a range
 * @param averageVolume Shares traded on an average day
 * @param [participation] Largest part of a day's volume to be: 0.2 is 20%. Blank or 0 is 0.2
 * @returns Days, not rounded, in the shape of shares
 */
export function daysToLiquidateCell(
  shares: unknown[][],
  averageVolume: unknown[][],
  participation?: unknown[][],
): Promise<unknown[][]> {
  return inCell((call) =>
    crossCells(call, { shares, averageVolume, participation }, (held, volume, part) => {
      const position = required(readNumber(held, "shares"), "shares");
      const traded = required(readNumber(volume, "averageVolume"), "averageVolume");
      const share = readNumber(positive(part), "participation") ?? undefined;
      return { needs: [], show: () => multiple(daysToLiquidate(position, traded, share)) };
    }),
  );
}
