/* Rebalancing against the peers' cases: exact optima by enumeration, and a library's greedy and linear programme. */
import {
  rebalance,
  type Portfolio,
  type RebalanceOptions,
} from "../../../src/finance/rebalance/rebalance.ts";
import { problemOf } from "../problemOf.ts";
import { asked } from "../vectors/vectorClasses.ts";
import { areAtHand, readVectors, type Inputs, type Vector } from "../vectors/vectorInputs.ts";

interface Enumerated {
  readonly prices: number[];
  readonly holdings: number[];
  readonly cash: number;
  readonly targetWeights: number[];
  readonly lotSizes: number[];
  readonly noSell: boolean[];
  readonly costRate: number;
  readonly costAversion: number;
  readonly cashMinWeight: number;
  readonly groupCaps: { readonly members: number[]; readonly maxWeight: number }[];
}

function enumerated(inputs: Inputs): [Portfolio, RebalanceOptions] {
  const given = inputs as unknown as Enumerated;
  const { prices, groupCaps } = given;
  const groups = prices.map(
    (_, line) => `group ${groupCaps.findIndex(({ members }) => members.includes(line))}`,
  );
  return [
    { prices, shares: given.holdings, targets: given.targetWeights, cash: given.cash, groups },
    {
      lot: given.lotSizes,
      noSell: given.noSell,
      costRate: given.costRate,
      costAversion: given.costAversion,
      minCash: given.cashMinWeight,
      caps: new Map(groupCaps.map(({ maxWeight }, i) => [`group ${i}`, maxWeight])),
    },
  ];
}

interface Lots {
  readonly weights: Readonly<Record<string, number>>;
  readonly prices: Readonly<Record<string, number>>;
  readonly totalValue: number;
}

/** What a library buys: shares by ticker, or lots line by line. */
interface Allocation {
  readonly allocation?: Readonly<Record<string, number>>;
  readonly lots?: readonly number[];
}

/** A library's allocation problem as a portfolio of cash, its weights scaled to add up to 1 as it does itself. */
function allCash(inputs: Inputs): Portfolio & { readonly tickers: readonly string[] } {
  const { weights, prices, totalValue } = inputs as unknown as Lots;
  const tickers = Object.keys(weights);
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return {
    tickers,
    prices: tickers.map((ticker) => prices[ticker]!),
    shares: tickers.map(() => 0),
    targets: tickers.map((ticker) => weights[ticker]! / total),
    cash: totalValue,
  };
}

/** How far some shares are from the targets: sum of squares and, as the linear programme has it, of amounts and cash. */
function distances({ prices, targets, cash }: Portfolio, shares: readonly number[]) {
  const misses = prices.map((price, i) => shares[i]! * price - targets[i]! * cash);
  const spent = prices.reduce((sum, price, i) => sum + shares[i]! * price, 0);
  return {
    squares: misses.reduce((sum, miss) => sum + (miss / cash) ** 2, 0) / 2,
    amounts: misses.reduce((sum, miss) => sum + Math.abs(miss), 0) + cash - spent,
  };
}

if (areAtHand) {
  const all = readVectors().filter(({ function: peer }) =>
    (asked.rebalance as readonly string[]).includes(peer),
  );
  const isShort = ({ inputs }: Vector) =>
    Object.values((inputs.weights ?? {}) as object).some((weight: number) => weight < 0);
  const ours = all.filter((vector) => !isShort(vector));
  const of = (name: (typeof asked.rebalance)[number]) => ours.filter(({ function: peer }) => peer === name);

  test(`${String(ours.length)} of ${String(all.length)} cases are asked. Not asked: ${String(all.length - ours.length)} with short positions`, () => {
    expect(new Set(ours.map(({ function: peer }) => peer))).toEqual(new Set(asked.rebalance));
  });

  test.each(of("REBALANCE"))("$id: the enumerated optimum, proved", ({ inputs, expected, tolerance }) => {
    const [portfolio, options] = enumerated(inputs);
    if (expected === null) {
      expect(problemOf(() => rebalance(portfolio, options)).problem).toMatch(/OutOfReach$/);
      return;
    }
    const optimum = expected as { readonly objective: number; readonly optimalShares: number[][] };
    const result = rebalance(portfolio, options);
    expect(Math.abs(result.objective - optimum.objective)).toBeLessThanOrEqual(tolerance);
    expect(optimum.optimalShares).toContainEqual(result.shares);
    expect(result.gap).toBe(0);
  });

  test.each(of("LOTS"))("$id: at least as near as $peer's $peerFunction", ({ inputs, expected }) => {
    const portfolio = allCash(inputs);
    const lot = portfolio.tickers.map((_, i) => (inputs.lotSizes as number[] | undefined)?.[i] ?? 1);
    const { allocation, lots } = expected as Allocation;
    const result = rebalance(portfolio, { lot });
    if (allocation === undefined && lots === undefined) {
      expect(result.cash).toBeCloseTo(0, 6); // many answers, all of them without cash left
      return;
    }
    const theirs = portfolio.tickers.map((ticker, i) => allocation?.[ticker] ?? (lots?.[i] ?? 0) * lot[i]!);
    expect(result.objective).toBeLessThanOrEqual(distances(portfolio, theirs).squares + 1e-12);
  });

  test.each(of("LOTS_LP"))(
    "$id: no nearer by amounts than their optimum",
    ({ inputs, expected, tolerance }) => {
      const portfolio = allCash(inputs);
      const { objective } = expected as { readonly objective: number };
      const { amounts } = distances(portfolio, rebalance(portfolio).shares);
      expect(amounts).toBeGreaterThanOrEqual(objective - tolerance * objective - 1e-6);
    },
  );
} else {
  test.skip("the peers' test vectors are not beside this repository (../shared/vectors)", () => undefined);
}
