import { InputError, MathError } from "../../errors.ts";
import { aims, type Aim } from "./aims.ts";
import { checkOptions, checkPortfolio } from "./checkPortfolio.ts";
import { cashUse, isFeasible, slacksOf, type LotProblem } from "./lots/lotProblem.ts";
import { lotProblemOf } from "./lotProblemOf.ts";
import type { Portfolio, RebalanceOptions } from "./portfolio.ts";
import type { Certified } from "./lots/search.ts";
import { solve } from "./lots/solve.ts";
import { withMinTrade } from "./withMinTrade.ts";
import { tolerance } from "../portfolio/drift.ts";

export type { Destination, Portfolio, RebalanceOptions } from "./portfolio.ts";

/** Trades, what they lead to, and how good they are. Ranges have one entry a line, in the order given. */
export interface Rebalancing {
  /** Shares to buy, negative to sell. */
  readonly trades: readonly number[];
  /** Shares, and their value, after the trades. */
  readonly shares: readonly number[];
  readonly values: readonly number[];
  /** Weights after the trades, shares of what the portfolio is then worth, and how far they are from target. */
  readonly weights: readonly number[];
  readonly drifts: readonly number[];
  /** Cash after trades and cost. */
  readonly cash: number;
  /** Cost of all trades, in money. */
  readonly cost: number;
  /** Half the sum of all trades' values, a share of the portfolio's value before them. */
  readonly turnover: number;
  /** ½ Σ (value after/V − weight aimed at)² + cost aversion · cost/V. */
  readonly objective: number;
  /** No allowed trades have a smaller objective than this. */
  readonly lowerBound: number;
  /** objective − lowerBound: how far from the best the trades can be at most; 0 means proved best. */
  readonly gap: number;
  /** gap/objective: the largest share of the objective that other trades could save. */
  readonly relativeGap: number;
}

/** A gap below this, or this part of the objective, is rounding: 1e-16 is a hundred-millionth of the value in one line. */
const NO_GAP = 1e-16;
const NO_RELATIVE_GAP = 1e-9;
/** Cash this small beside the portfolio's value is none. */
const ROUNDING = 1e-11;
const NODE_LIMIT = 80_000;

/**
 * Trades that bring a portfolio as near to its target weights as whole lots, costs and limits allow, with a
 * certificate of how near.
 *
 * Minimises ½ Σ (pᵢsᵢ/V − wᵢ)² + κ·Σ c·pᵢ|sᵢ − hᵢ|/V over shares after s = h + k·lot ≥ 0, where V = cash + Σ pᵢhᵢ,
 * with cash after trades and cost ≥ minCash·V, s ≥ h where nothing may be sold, and Σ_group p·s ≤ cap·V.
 * Aims w are the targets. With a band a line inside it aims at the weight it has and is left alone, and one
 * outside at its target, the band's edge, or half way; only if cash or room is too short to bring a line
 * back, or to keep a limit, may lines inside be sold too, as evenly as can be and never bought.
 *
 * Whole lots make this a knapsack: a search with a limit. It gives the same answer every time, ties go to the
 * earlier line, and `gap` says what the limit may have cost. A minimum trade is met by a heuristic (small trades
 * are dropped and the rest solved again); the gap then counts from the best without it.
 *
 * @throws InputError if an argument is not as its comment says, the portfolio is worth nothing, or no trades
 *   keep the cash floor and the caps
 * @throws MathError if amounts are too large, or too unlike, to be reckoned with
 * @see Boyd et al. (2017), Multi-Period Trading via Convex Optimization, §2.2, for turnover
 * @example rebalance({ prices: [10, 20], shares: [70, 15], targets: [0.5, 0.5], cash: 0 }).trades // [-20, 10]
 * @example rebalance({ prices: [10, 20], shares: [52, 24], targets: [0.5, 0.5], cash: 0 }, { band: { absolute: 0.05, relative: 0.25 } }).trades // [0, 0]
 */
export function rebalance(portfolio: Portfolio, options: RebalanceOptions = {}): Rebalancing {
  checkPortfolio(portfolio);
  checkOptions(portfolio, options);
  const { prices, shares, targets, cash } = portfolio;
  const value = prices.reduce((sum, price, line) => sum + price * shares[line]!, cash);
  if (!(value > 0)) throw new InputError("worthNothing", { value });
  if (value === Infinity) throw new MathError("undefinedMaths", { what: "portfolio value" });

  const weights = prices.map((price, line) => (price * shares[line]!) / value);
  const goals = aims(weights, targets, options);
  const held = lotProblemOf(portfolio, options, goals, "held");
  let found = isFeasible(held) ? solveAll(held, options, value) : undefined;
  if (found === undefined || leavesSomeOut(found, held, weights, portfolio, options, goals)) {
    const free = lotProblemOf(portfolio, options, goals, "sold");
    checkFeasible(free, weights, portfolio, options, value);
    found = solveAll(free, options, value) ?? found;
  }
  if (found === undefined) throw new InputError("minTradeOutOfReach", { minimum: options.minTrade ?? 0 });
  return rebalancing(portfolio, options, found, value);
}

function solveAll(
  problem: LotProblem,
  { minTrade = 0, nodeLimit = NODE_LIMIT }: RebalanceOptions,
  value: number,
): Certified | undefined {
  return minTrade > 0 ? withMinTrade(problem, minTrade / value, nodeLimit) : solve(problem, nodeLimit);
}

/** Whether a line below its band stays there by more than a lot, while lines inside could be sold. */
function leavesSomeOut(
  { lots }: Certified,
  { lot }: LotProblem,
  weights: readonly number[],
  { targets }: Portfolio,
  { band }: RebalanceOptions,
  goals: readonly Aim[],
): boolean {
  if (band === undefined || !goals.some(({ isInside }) => isInside)) return false;
  return goals.some(({ isInside }, line) => {
    const target = targets[line]!;
    const after = weights[line]! + lot[line]! * lots[line]!;
    return !isInside && after + lot[line]! < target - tolerance(band, target);
  });
}

/** @throws InputError that says which limit selling all that may be sold does not meet, and by how much */
function checkFeasible(
  problem: LotProblem,
  weights: readonly number[],
  { cash }: Portfolio,
  { minCash = 0, caps = new Map<string, number>() }: RebalanceOptions,
  value: number,
): void {
  if (isFeasible(problem)) return;
  const { low, lot } = problem;
  const { rooms } = slacksOf(problem, low);
  [...caps].forEach(([group, cap], number) => {
    if (rooms[number]! >= 0) return;
    const least = weights.reduce(
      (sum, weight, line) => (problem.group[line] === number ? sum + weight + lot[line]! * low[line]! : sum),
      0,
    );
    throw new InputError("capOutOfReach", { group, cap, least });
  });
  const raised = low.reduce((sum, k, line) => sum - cashUse(problem, line, k), 0);
  throw new InputError("cashOutOfReach", { shortfall: (minCash - raised) * value - cash });
}

function rebalancing(
  { prices, shares, targets, cash }: Portfolio,
  { lot = 1, costRate = 0 }: RebalanceOptions,
  { lots, objective, lowerBound }: Certified,
  value: number,
): Rebalancing {
  const trades = prices.map((_, line) => lots[line]! * ((typeof lot === "number" ? lot : lot[line]!) || 1));
  const traded = trades.reduce((sum, trade, line) => sum + Math.abs(trade) * prices[line]!, 0);
  const cost = costRate * traded;
  const cashAfter = trades.reduce((left, trade, line) => left - trade * prices[line]!, cash - cost);
  const sharesAfter = trades.map((trade, line) => shares[line]! + trade);
  const values = sharesAfter.map((count, line) => count * prices[line]!);
  const valueAfter = values.reduce((sum, each) => sum + each, cashAfter);
  const weights = values.map((each) => each / valueAfter);
  const difference = objective - lowerBound;
  const gap = difference <= Math.max(NO_GAP, NO_RELATIVE_GAP * objective) ? 0 : difference;
  return {
    trades,
    shares: sharesAfter,
    values,
    weights,
    drifts: weights.map((weight, line) => weight - targets[line]!),
    cash: Math.abs(cashAfter) <= ROUNDING * value ? 0 : cashAfter,
    cost,
    turnover: traded / 2 / value,
    objective,
    lowerBound: objective - gap,
    gap,
    relativeGap: gap === 0 ? 0 : gap / objective,
  };
}
