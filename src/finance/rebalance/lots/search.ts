import { Beam, type Effort, type Interest, type State } from "./beam.ts";
import { coreOf } from "./core.ts";
import type { Scarce } from "./coreBounds.ts";
import { groupLosses } from "./groupLosses.ts";
import { objectiveOf, slacksOf, type LotProblem } from "./lotProblem.ts";
import type { Relaxation } from "./relax.ts";

/** A feasible decision and what is known of the best one. */
export interface Certified {
  readonly lots: Float64Array;
  readonly objective: number;
  /** No feasible decision has a smaller objective. */
  readonly lowerBound: number;
}

/** Part of an objective below which two decisions count as equally good. */
const RESOLUTION = 1e-11;
/**
 * Searches the few lines that the relaxation leaves in doubt.
 *
 * With the relaxation's prices every feasible decision's objective is
 *   lower bound + Σ losses of its lines + cash price · cash left + Σ room price · room left,
 * so the search is for small losses that leave little over. Line after line it extends partial decisions, drops
 * those that cannot beat the best (bounds) or that another beats whatever follows (dominance), and if too many
 * remain keeps the most promising. What was dropped unproven bounds the certificate, so the answer says by how
 * much it can be wrong: 0 when nothing was.
 *
 * @param expected - a feasible decision, the lines' best at the relaxation's prices or as good
 * @param best - best feasible decision known
 */
export function search(
  problem: LotProblem,
  relaxation: Relaxation,
  expected: Float64Array,
  best: Certified,
  effort: Effort,
): Certified & { readonly nodes: number } {
  const resolution = best.objective * RESOLUTION;
  const allowance = best.objective - resolution - relaxation.lowerBound;
  if (allowance <= 0) return { ...best, lowerBound: best.objective, nodes: 0 };
  const core = coreOf(problem, relaxation, expected, allowance);
  const slacks = slacksOf(problem, expected);
  const scarce: Scarce = {
    ...slacks,
    cashPrice: relaxation.prices.cash,
    roomPrices: relaxation.prices.rooms,
  };
  const interest: Interest = { allowance, resolution };

  const groups = groupLosses(core.lines, scarce, interest, effort);
  const beam = new Beam(core.lines, scarce, groups.leastLosses, interest);
  const unproven = Math.min(Math.max(beam.run(effort), sum(groups.leastLosses)), core.leastLossOutside);
  const found = beam.best === undefined ? best.lots : decisionOf(beam.best, expected);
  const objective = objectiveOf(problem, found);
  const lots = objective < best.objective ? found : best.lots;
  const least = Math.min(objective, best.objective);
  const lowerBound = Math.max(best.lowerBound, Math.min(least, relaxation.lowerBound + unproven));
  return { lots, objective: least, lowerBound, nodes: beam.nodes + groups.nodes };
}

function decisionOf(state: State, expected: Float64Array): Float64Array {
  const lots = expected.slice();
  for (let at: State | undefined = state; at; at = at.from) if (at.line >= 0) lots[at.line] = at.lots;
  return lots;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
