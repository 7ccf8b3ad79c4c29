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
  /** Group by group, and within a group the cheapest exchange first. */
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
 * @param expected - number of lots of each line in most good decisions
 * @param allowance - best known objective minus the relaxation's lower bound
 */
export function coreOf(
  problem: LotProblem,
  relaxation: Relaxation,
  expected: Float64Array,
  allowance: number,
): Core {
  const open: (CoreLine & { loss: number })[] = [];
  let leastLossOutside = Infinity;
  for (let line = 0; line < expected.length; line++) {
    if (problem.isWhole[line] === 0) continue;
    const up = stepsOf(problem, relaxation, line, expected[line]!, 1, allowance);
    const down = stepsOf(problem, relaxation, line, expected[line]!, -1, allowance);
    leastLossOutside = Math.min(leastLossOutside, up.lossBeyond, down.lossBeyond);
    const steps = [...up.steps, ...down.steps];
    if (steps.length > 0)
      open.push({
        line,
        group: problem.group[line]!,
        steps,
        loss: Math.min(...steps.map(({ loss }) => loss)),
      });
  }
  open.sort((a, b) => a.loss - b.loss || a.line - b.line);
  leastLossOutside = Math.min(leastLossOutside, open[LINES]?.loss ?? Infinity);
  const lines = open.slice(0, LINES).map((member) => ({ ...member, rate: cheapestRate(member.steps) }));
  lines.sort((a, b) => b.group - a.group || problem.lot[b.line]! - problem.lot[a.line]! || a.line - b.line);
  return { lines, leastLossOutside };
}

function stepsOf(
  problem: LotProblem,
  { prices, lots }: Relaxation,
  line: number,
  expected: number,
  direction: 1 | -1,
  allowance: number,
): { steps: Step[]; lossBeyond: number } {
  const best = pricedMisfit(problem, prices, line, lots[line]!);
  const end = direction === 1 ? problem.high[line]! : problem.low[line]!;
  const steps: Step[] = [];
  for (let k = expected + direction; (end - k) * direction >= 0; k += direction) {
    const loss = pricedMisfit(problem, prices, line, k) - best;
    if (loss >= allowance) break;
    if (steps.length === STEPS) return { steps, lossBeyond: loss };
    steps.push({
      lots: k,
      loss,
      cash: cashUse(problem, line, k) - cashUse(problem, line, expected),
      room: problem.lot[line]! * (k - expected),
    });
  }
  return { steps, lossBeyond: Infinity };
}

function cheapestRate(steps: readonly Step[]): number {
  return Math.min(...steps.map(({ loss, cash }) => loss / Math.abs(cash)));
}
