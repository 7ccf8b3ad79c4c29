import { isFeasible, objectiveOf, pricedMisfit, type LotProblem } from "./lotProblem.ts";
import { relax, type Relaxation } from "./relax.ts";
import type { Certified } from "./search.ts";

/** Whole-lot lines tried one lot up and down, and how often all are tried again. */
const CANDIDATES = 12;
const ROUNDS = 3;
/** A relative gap not worth more work. */
const GOOD_ENOUGH = 1e-7;

/**
 * Some lines trade in whole lots, others in fractions: given the lots, the fractions are exact by relaxation;
 * the lots that lose least by one more or one fewer are tried.
 */
export function shareOut(problem: LotProblem, relaxation: Relaxation, start: Certified): Certified {
  const { lowerBound } = start;
  let best = better(start, exactFractions(problem, start.lots, lowerBound));
  for (let round = 0; round < ROUNDS; round++) {
    const before = best.objective;
    for (const { line, lots } of candidates(problem, relaxation, best.lots)) {
      if (best.objective - lowerBound <= GOOD_ENOUGH * best.objective) return best;
      best = better(best, exactFractions(problem, best.lots.with(line, lots), lowerBound));
    }
    if (best.objective === before) break;
  }
  return best;
}

function better(a: Certified, b: Certified | undefined): Certified {
  return b !== undefined && b.objective < a.objective ? b : a;
}

/** The best fractions for given whole lots, if any are feasible. */
function exactFractions(problem: LotProblem, lots: Float64Array, lowerBound: number): Certified | undefined {
  const hold = (bounds: Float64Array) =>
    bounds.map((bound, line) => (problem.isWhole[line] === 1 ? lots[line]! : bound));
  const held = { ...problem, low: hold(problem.low), high: hold(problem.high) };
  if (!isFeasible(held)) return undefined;
  const exact = relax(held).lots;
  const objective = objectiveOf(problem, exact);
  return { lots: exact, objective, lowerBound: Math.min(lowerBound, objective) };
}

/** Whole lots one more or one fewer, those first that lose least against the relaxation's prices. */
function candidates(
  problem: LotProblem,
  { prices }: Relaxation,
  lots: Float64Array,
): { line: number; lots: number }[] {
  const all: { line: number; lots: number; loss: number }[] = [];
  lots.forEach((k, line) => {
    if (problem.isWhole[line] === 0) return;
    for (const other of [k + 1, k - 1]) {
      if (other < problem.low[line]! || other > problem.high[line]!) continue;
      const loss = pricedMisfit(problem, prices, line, other) - pricedMisfit(problem, prices, line, k);
      all.push({ line, lots: other, loss });
    }
  });
  all.sort((a, b) => a.loss - b.loss || a.line - b.line);
  return all.slice(0, CANDIDATES);
}
