import { InputError } from "../../errors.ts";
import {
  portfolioPe,
  portfolioPeMethods,
  portfolioPeOutputs,
  type PortfolioPeOutput,
} from "../../finance/valuation/portfolioPe.ts";
import { readNumber } from "../arguments/readNumber.ts";
import { readOption } from "../arguments/readOption.ts";
import { readBeside } from "../arguments/readPairs.ts";
import { required } from "../arguments/required.ts";
import { inCell } from "../results/inCell.ts";
import { finePercent, multiple, percent, type Shown } from "../results/shown.ts";
import { spill } from "../results/spill.ts";

/**
 * P/E of a basket from the P/Es of what it holds, with loss-makers left out, capped or counted as the method says.
 * @customfunction PORTFOLIOPE
 * @param weights Weights or market values; they need not add up to 1
 * @param pes P/E of each, negative for a loss-maker
 * @param [method] exNegative (loss-makers left out), exNegCap60 (P/Es above 60 count as 60, too), aggregate (losses counted) or arithmetic. Default exNegative
 * @param [output] pe, yield (earnings yield) or lossWeight (share of the loss-makers). Default pe
 * @returns P/E, or what output says
 */
export function portfolioPeCell(
  weights: unknown[][],
  pes: unknown[][],
  method?: unknown,
  output?: unknown,
): Promise<unknown[][]> {
  return inCell(() => {
    const way = readOption(method, "method", portfolioPeMethods) ?? "exNegative";
    const wanted = readOption(output, "output", portfolioPeOutputs) ?? "pe";
    const holdings = readHoldings(weights, pes);
    const found = portfolioPe(
      holdings.map(([weight]) => weight),
      holdings.map(([, pe]) => pe),
      way,
      wanted,
    );
    return spill([[shown(found, wanted)]]);
  });
}

/** Weights and P/Es. Blank lines, which a desktop Excel hands over as zeros, are left out; a weight without a P/E is a gap. */
function readHoldings(weights: unknown, pes: unknown): readonly (readonly [weight: number, pe: number])[] {
  const lines = readBeside({ weights, pes }, readNumber).filter(
    ([weight, pe]) => Boolean(weight) || Boolean(pe),
  );
  if (lines.length === 0) throw new InputError("argumentMissing", { argument: "weights" });
  return lines.map(([weight, pe]) => [weight ?? 0, required(pe, "pes")]);
}

function shown(found: number, output: PortfolioPeOutput): Shown {
  if (output === "pe") return multiple(found);
  return output === "yield" ? finePercent(found) : percent(found);
}
