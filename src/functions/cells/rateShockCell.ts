import { rateShock } from "../../finance/rates/rateShock.ts";
import { readNumber } from "../arguments/readNumber.ts";
import { required } from "../arguments/required.ts";
import { crossCells } from "../crossing/crossCells.ts";
import { inCell } from "../results/inCell.ts";
import { percent } from "../results/shown.ts";

/**
 * Share of pre-tax earnings that a change of interest rates takes (negative) or gives through floating-rate debt,
 * all else equal: −debt × floating share × rate change ÷ earnings.
 * @customfunction RATESHOCK
 * @param debt Debt, in any currency; a cell or a range
 * @param floatingShare Part of it at floating rates, an assumption from 0 to 1: 0.35 is 35%
 * @param rateChange Change of interest rates: 0.01 is one point up
 * @param earnings Yearly earnings before tax, in the currency of the debt
 * @returns Share of earnings, in the shape of debt
 */
export function rateShockCell(
  debt: unknown[][],
  floatingShare: unknown[][],
  rateChange: unknown[][],
  earnings: unknown[][],
): Promise<unknown[][]> {
  return inCell((call) =>
    crossCells(call, { debt, floatingShare, rateChange, earnings }, (owed, share, change, earned) => {
      const figures = [
        required(readNumber(owed, "debt"), "debt"),
        required(readNumber(share, "floatingShare"), "floatingShare"),
        required(readNumber(change, "rateChange"), "rateChange"),
        required(readNumber(earned, "earnings"), "earnings"),
      ] as const;
      return { needs: [], show: () => percent(rateShock(...figures)) };
    }),
  );
}
