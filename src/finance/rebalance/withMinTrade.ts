import { isFeasible, type LotProblem } from "./lots/lotProblem.ts";
import type { Certified } from "./lots/search.ts";
import { solve } from "./lots/solve.ts";

/** Slack for trades that are exactly the minimum. */
const TOLERANCE = 1e-12;

/**
 * Trades of at least a minimum value, or none. A heuristic: lines whose trades come out too small are held and
 * the rest is solved again, until no small trade is left. Where that would leave too little cash or room, the
 * line that sells most of those too small is made to sell the minimum instead. The lower bound stays that of
 * the problem without a minimum, so the certificate holds, if not tightly.
 *
 * @param minimum - smallest trade, a share of the portfolio's value
 * @returns undefined if no such trades were found
 */
export function withMinTrade(problem: LotProblem, minimum: number, nodeLimit: number): Certified | undefined {
  let current = solve(problem, nodeLimit);
  const { lowerBound } = current;
  const bounds = { low: problem.low.slice(), high: problem.high.slice() };
  for (;;) {
    const small = smallTrades(problem, current.lots, minimum);
    if (small.length === 0) return { ...current, lowerBound: Math.min(lowerBound, current.objective) };
    for (const line of small) hold(bounds, line);
    if (!isFeasible({ ...problem, ...bounds })) {
      const forced = largestSale(problem, current.lots, small, minimum);
      if (forced === undefined) return undefined;
      for (const line of small) free(bounds, problem, line);
      const lots = minimum / problem.lot[forced]!;
      bounds.high[forced] = -(problem.isWhole[forced] === 1 ? Math.ceil(lots - TOLERANCE) : lots);
    }
    current = solve({ ...problem, ...bounds }, nodeLimit);
  }
}

type Bounds = Pick<LotProblem, "low" | "high">;

function hold({ low, high }: Bounds, line: number): void {
  low[line] = 0;
  high[line] = 0;
}

function free({ low, high }: Bounds, problem: LotProblem, line: number): void {
  low[line] = problem.low[line]!;
  high[line] = problem.high[line]!;
}

function smallTrades({ lot }: LotProblem, lots: Float64Array, minimum: number): number[] {
  return [...lots.keys()].filter((line) => {
    const trade = Math.abs(lot[line]! * lots[line]!);
    return trade > 0 && trade < minimum - TOLERANCE;
  });
}

/** Of lines that sell too little but could sell enough, the one that sells most. */
function largestSale(
  { lot, low }: LotProblem,
  lots: Float64Array,
  small: readonly number[],
  minimum: number,
): number | undefined {
  const trade = (line: number) => lot[line]! * lots[line]!;
  const able = small.filter((line) => trade(line) < 0 && lot[line]! * low[line]! <= -minimum + TOLERANCE);
  return able.sort((a, b) => trade(a) - trade(b))[0];
}
