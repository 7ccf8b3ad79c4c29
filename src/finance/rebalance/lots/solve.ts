import { fill } from "./fill.ts";
import { objectiveOf, pricedMisfit, slacksOf, type LotProblem } from "./lotProblem.ts";
import { relax, type Relaxation } from "./relax.ts";
import { search, type Certified } from "./search.ts";
import { shareOut } from "./shareOut.ts";

/** A relaxed line counts as undecided between two numbers of lots if they differ by less than this part of the gap. */
const TIE = 1e-6;
/** States kept in the first search, and how many times more in each after it. */
const WIDTH = 20;
const WIDER = 5;
/** A search less than so many times wider is not worth its time. */
const WORTHWHILE = 1.2;

/**
 * A good decision, with a certificate of how good: relax, fill, search what is in doubt.
 *
 * @param problem - feasible with every line at its lowest
 * @param nodeLimit - most partial decisions looked at
 */
export function solve(problem: LotProblem, nodeLimit: number): Certified {
  const relaxation = relax(problem);
  if (!problem.isWhole.includes(1)) return certified(problem, relaxation, relaxation.lots);
  const filled = fill(problem, relaxation);
  let best = certified(problem, relaxation, filled);
  const standing = standStill(problem);
  if (standing !== undefined && standing.objective <= best.objective)
    best = { ...standing, lowerBound: best.lowerBound };
  if (problem.isWhole.includes(0)) return shareOut(problem, relaxation, best);

  let nodes = nodeLimit;
  let width = WIDTH;
  while (width <= nodes && best.lowerBound < best.objective) {
    const expected = expectedLots(problem, relaxation, filled, best.objective);
    const found = search(problem, relaxation, expected, best, { width, nodes });
    best = found;
    nodes -= found.nodes;
    const affordable = nodes / (found.nodes + 1);
    if (affordable < WORTHWHILE) break;
    width = Math.floor(width * Math.min(affordable, WIDER));
  }
  return best;
}

function certified(problem: LotProblem, { lowerBound }: Relaxation, lots: Float64Array): Certified {
  const objective = objectiveOf(problem, lots);
  return { lots, objective, lowerBound: Math.min(lowerBound, objective) };
}

/** Trading nothing, if that is allowed: it wins every tie. */
function standStill(problem: LotProblem): Omit<Certified, "lowerBound"> | undefined {
  const lots = new Float64Array(problem.lot.length);
  const { cash, rooms } = slacksOf(problem, lots);
  const isAllowed =
    cash >= 0 &&
    rooms.every((room) => room >= 0) &&
    problem.high.every((high, line) => high >= 0 && problem.low[line]! <= 0);
  return isAllowed ? { lots, objective: objectiveOf(problem, lots) } : undefined;
}

/** The relaxation's lots, but the filled ones where prices cannot tell the two apart. */
function expectedLots(
  problem: LotProblem,
  { prices, lots, lowerBound }: Relaxation,
  filled: Float64Array,
  objective: number,
): Float64Array {
  const tolerance = (TIE * (objective - lowerBound)) / lots.length;
  const expected = lots.slice();
  for (let line = 0; line < lots.length; line++) {
    const [k, other] = [lots[line]!, filled[line]!];
    if (other === k) continue;
    const loss = pricedMisfit(problem, prices, line, other) - pricedMisfit(problem, prices, line, k);
    if (loss <= tolerance) expected[line] = other;
  }
  return expected;
}
