import { InputError } from "../../errors.ts";
import { drift } from "../../finance/portfolio/drift.ts";
import { parseDriftRule } from "../../finance/portfolio/parseDriftRule.ts";
import { wordValue } from "../arguments/plainValue.ts";
import { readRange } from "../arguments/range.ts";
import { readNumber } from "../arguments/readNumber.ts";
import { readBeside } from "../arguments/readPairs.ts";
import { attempt } from "../results/attempt.ts";
import { isFailure, type Failure } from "../results/cellError.ts";
import { inCell } from "../results/inCell.ts";
import { finePercent, type Shown } from "../results/shown.ts";
import { spill } from "../results/spill.ts";

/**
 * How far weights have drifted from their targets, and whether each is still in its band.
 * @customfunction DRIFT
 * @param weights Weights as they are, a row or a column; 0.05 is 5%
 * @param targets Target weights, as many
 * @param [rule] 5/25 (out when 5 points or a quarter of the target away, whichever is less), abs:0.05 or rel:0.2. Default 5/25
 * @returns Drift and "in" or "out" beside each other, below each other for a row
 */
export function driftCell(weights: unknown[][], targets: unknown[][], rule?: unknown): Promise<unknown[][]> {
  return inCell(() => {
    const band = parseDriftRule(String(wordValue(rule) ?? "5/25"));
    const beside = readBeside({ weights, targets }, readWeight);
    if (beside.length === 0) throw new InputError("argumentMissing", { argument: "weights" });
    const lines = beside.map(([weight, target]): readonly Shown[] => {
      if (weight === null && target === null) return [null, null];
      const line = attempt(() => drift([known(weight, "weights")], [known(target, "targets")], band)[0]!);
      return isFailure(line) ? [line, line] : [finePercent(line.drift), line.isOut ? "out" : "in"];
    });
    const isRow = readRange(weights).full.columns > 1;
    return spill(isRow ? [lines.map(([first]) => first!), lines.map(([, second]) => second!)] : lines);
  });
}

/** A weight: null where blank, the failure where there is no number. */
const readWeight = (cell: unknown, argument: string) => attempt(() => readNumber(cell, argument));

function known(weight: number | null | Failure, argument: string): number {
  if (isFailure(weight)) throw weight;
  if (weight === null) throw new InputError("argumentMissing", { argument });
  return weight;
}
