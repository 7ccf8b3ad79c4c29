import { cashUse, pricedMisfit, type LotProblem } from "./lotProblem.ts";
import type { Relaxation } from "./relax.ts";

/** Another number of lots for a line, measured against the number it is expected to have. */
export interface Step {
  readonly lots: number;
  /** What it loses against the relaxation's prices; at least 0 but for rounding. */
  readonly loss: number;
  /** Cash and room it takes more than the expected number; negative when it frees some. */
  readonly cash: number;
  readonly room: number;
}

/** A line that may still differ from what is expected, with the ways in which it may. */
export interface CoreLine {
  readonly line: number;
  readonly group: number;
  readonly steps: readonly Step[];
}

/** The few lines that are worth searching. */
export interface Core {
  /** Group by group, and within a group the largest lot first. */
  readonly lines: readonly CoreLine[];
  /** Any decision that moves a line in a way left out loses at least this much. */
  readonly leastLossOutside: number;
}

/** Most lines searched, and most steps of one line in one direction. */
const LINES = 160;
const STEPS = 512;

/**
 * Pegs every line that cannot move in any decision better than the best known: a move that loses more against
 * the relaxation's prices than there is between bound and best is out of the question. Of the others the ones
 * that lose least are kept, and what the rest would lose at least is given, for the certificate.
 *
 * Steps are worked out for the kept lines only: losses are convex in lots, so the least of any other line is found
 * a step or two from where it is expected. O(lines · log lines), however many steps are open to each.
 *
 * @param expected - number of lots of each line in most good decisions
 * @param allowance - best known objective minus the relaxation's lower bound
 */
export function coreOf(
  problem: LotProblem,
  relaxation: Relaxation,
  expected: Float64Array,
  allowance: number,
): Core {
  const open: { readonly line: number; readonly loss: number }[] = [];
  let leastLossOutside = Infinity;
  for (let line = 0; line < expected.length; line++) {
    if (problem.isWhole[line] === 0) continue;
    const lossAt = lossesOf(problem, relaxation, line);
    const up = wayOf(lossAt, expected[line]!, problem.high[line]!, allowance);
    const down = wayOf(lossAt, expected[line]!, problem.low[line]!, allowance);
    leastLossOutside = Math.min(leastLossOutside, up.lossBeyond, down.lossBeyond);
    const loss = Math.min(up.leastLoss, down.leastLoss);
    if (loss < allowance) open.push({ line, loss });
  }
  open.sort((a, b) => a.loss - b.loss || a.line - b.line);
  leastLossOutside = Math.min(leastLossOutside, open[LINES]?.loss ?? Infinity);
  const lines = open.slice(0, LINES).map(({ line }): CoreLine => {
    const steps = (direction: 1 | -1) =>
      stepsOf(problem, relaxation, line, expected[line]!, direction, allowance);
    return { line, group: problem.group[line]!, steps: [...steps(1), ...steps(-1)] };
  });
  lines.sort((a, b) => b.group - a.group || problem.lot[b.line]! - problem.lot[a.line]! || a.line - b.line);
  return { lines, leastLossOutside };
}

/** What numbers of lots of a line lose against the relaxation's prices. */
function lossesOf(problem: LotProblem, { prices, lots }: Relaxation, line: number): (lots: number) => number {
  const best = pricedMisfit(problem, prices, line, lots[line]!);
  return (k) => pricedMisfit(problem, prices, line, k) - best;
}

/** The least loss on the way to one end, and that beyond the last step looked at; infinite if not below the allowance. */
function wayOf(
  lossAt: (lots: number) => number,
  expected: number,
  end: number,
  allowance: number,
): { readonly leastLoss: number; readonly lossBeyond: number } {
  const direction = end > expected ? 1 : -1;
  let leastLoss = Infinity;
  for (let k = expected + direction; (end - k) * direction >= 0; k += direction) {
    const loss = lossAt(k);
    if (loss >= Math.min(leastLoss, allowance)) break;
    leastLoss = loss;
  }
  const far = expected + direction * (STEPS + 1);
  const beyond = (end - far) * direction >= 0 ? lossAt(far) : Infinity;
  return { leastLoss, lossBeyond: beyond < allowance ? beyond : Infinity };
}

function stepsOf(
  problem: LotProblem,
  relaxation: Relaxation,
  line: number,
  expected: number,
  direction: 1 | -1,
  allowance: number,
): Step[] {
  const lossAt = lossesOf(problem, relaxation, line);
  const end = direction === 1 ? problem.high[line]! : problem.low[line]!;
  const steps: Step[] = [];
  for (let k = expected + direction; (end - k) * direction >= 0 && steps.length < STEPS; k += direction) {
    const loss = lossAt(k);
    if (loss >= allowance) break;
    steps.push({
      lots: k,
      loss,
      cash: cashUse(problem, line, k) - cashUse(problem, line, expected),
      room: problem.lot[line]! * (k - expected),
    });
  }
  return steps;
}
