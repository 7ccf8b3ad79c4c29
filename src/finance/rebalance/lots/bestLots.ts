import type { LotProblem } from "./lotProblem.ts";

/**
 * The lots of one line that cost least at given prices of cash and room.
 *
 * The objective's slope is offset + move ± kink + cashPrice·(1 ± costRate) + roomPrice, with + when buying:
 * between the two slopes at 0 nothing is traded (the soft threshold that costs make). Elsewhere the move that
 * brings the slope to 0 is best, and of whole lots the nearest; an exact half goes the way that uses less cash,
 * so the answer falls as either price rises.
 */
export function bestLots(problem: LotProblem, line: number, cashPrice: number, roomPrice: number): number {
  const { costRate, kink } = problem;
  const pull = -problem.offset[line]! - roomPrice;
  const bought = pull - kink - cashPrice * (1 + costRate);
  const move = bought > 0 ? bought : Math.min(pull + kink - cashPrice * (1 - costRate), 0);
  const exact = move / problem.lot[line]!;
  const k = problem.isWhole[line] === 1 ? Math.ceil(exact - 0.5) : exact;
  return Math.min(Math.max(k, problem.low[line]!), problem.high[line]!) + 0; // + 0 makes −0 plain
}
