/**
 * The problem the solver sees. Money is a share of the portfolio's value V; a decision is a number of
 * lots k, positive to buy, negative to sell, one for each line.
 *
 *   minimise  Σ ½(offset + lot·k)² + kink·lot·|k|
 *   subject to  Σ lot·k + costRate·lot·|k| ≤ budget;  Σ_group lot·k ≤ room;  low ≤ k ≤ high
 *
 * Every sum is separable and convex in k, and both constraints fall with k: selling all that may be sold
 * is feasible if anything is.
 */
export interface LotProblem {
  /** Value of one lot; of one share where shares are fractional. Positive. */
  readonly lot: Float64Array;
  /** 1 where only whole lots are traded, 0 where any fraction is. */
  readonly isWhole: Uint8Array;
  /** Weight now minus the weight aimed at. */
  readonly offset: Float64Array;
  /** Fewest and most lots; whole numbers, or infinite, where lots are whole. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Cost of a trade as a share of it, at least 0 and less than 1. */
  readonly costRate: number;
  /** What a unit of traded value adds to the objective: cost aversion × cost rate. */
  readonly kink: number;
  /** Cash that may be spent, negative if some must be raised. */
  readonly budget: number;
  /** Number of the capped group a line is in, −1 for none. */
  readonly group: Int32Array;
  /** How much each capped group may grow, negative if it must shrink. */
  readonly rooms: Float64Array;
}

/** Prices the relaxation puts on what is scarce: cash, and the room in each capped group. */
export interface Prices {
  readonly cash: number;
  readonly rooms: Float64Array;
}

/** What k lots of a line add to the objective. */
export function misfit({ lot, offset, kink }: LotProblem, line: number, k: number): number {
  const move = lot[line]! * k;
  const drift = offset[line]! + move;
  return 0.5 * drift * drift + kink * Math.abs(move);
}

/** Cash that k lots of a line use up, their cost included; negative when they raise it. */
export function cashUse({ lot, costRate }: LotProblem, line: number, k: number): number {
  const move = lot[line]! * k;
  return move + costRate * Math.abs(move);
}

/** The price of a line's room: 0 outside capped groups. */
export function roomPrice({ group }: LotProblem, { rooms }: Prices, line: number): number {
  const number = group[line]!;
  return number < 0 ? 0 : rooms[number]!;
}

/** Objective with what is scarce charged for: what the relaxation minimises line by line. */
export function pricedMisfit(problem: LotProblem, prices: Prices, line: number, k: number): number {
  return (
    misfit(problem, line, k) +
    prices.cash * cashUse(problem, line, k) +
    roomPrice(problem, prices, line) * problem.lot[line]! * k
  );
}

/** The objective of a whole decision. */
export function objectiveOf(problem: LotProblem, lots: Float64Array): number {
  let total = 0;
  for (let line = 0; line < lots.length; line++) total += misfit(problem, line, lots[line]!);
  return total;
}

/** Cash and room a decision leaves; negative where it asks for more than there is. */
export function slacksOf(problem: LotProblem, lots: Float64Array): { cash: number; rooms: Float64Array } {
  let cash = problem.budget;
  const rooms = problem.rooms.slice();
  for (let line = 0; line < lots.length; line++) {
    cash -= cashUse(problem, line, lots[line]!);
    const group = problem.group[line]!;
    if (group >= 0) rooms[group]! -= problem.lot[line]! * lots[line]!;
  }
  return { cash, rooms };
}

/** Whether anything is: whether selling all that may be sold leaves enough cash and keeps to every room. */
export function isFeasible(problem: LotProblem): boolean {
  const { cash, rooms } = slacksOf(problem, problem.low);
  return cash >= 0 && rooms.every((room) => room >= 0);
}
