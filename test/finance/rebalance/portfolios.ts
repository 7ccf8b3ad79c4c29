/* Random portfolios for the laws of rebalancing, small enough to try every possible trade. */
import fc from "fast-check";
import type { Portfolio, RebalanceOptions } from "../../../src/finance/rebalance/rebalance.ts";

export interface Case {
  readonly portfolio: Portfolio;
  readonly options: RebalanceOptions;
}

/** Portfolios of some lines; few shares each when they are to be enumerated. */
export function cases(lines: { min: number; max: number }, sharesEach: number): fc.Arbitrary<Case> {
  return fc
    .integer({ min: lines.min, max: lines.max })
    .chain((n) => {
      const each = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: n, maxLength: n });
      return fc.record({
        cents: each(fc.integer({ min: 1_000, max: 40_000 })),
        shares: each(fc.integer({ min: 0, max: sharesEach })),
        parts: each(fc.integer({ min: 0, max: 100 })),
        cash: fc.integer({ min: 0, max: 100_000 }),
        groups: each(fc.constantFrom("small", "large", "bond")),
        lot: each(fc.constantFrom(1, 1, 1, 2, 5)),
        noSell: fc.oneof(fc.boolean(), each(fc.boolean())),
        costRate: fc.constantFrom(0, 0, 0.001, 0.01),
        costAversion: fc.constantFrom(0, 0.01, 0.1),
        minCash: fc.constantFrom(0, 0, 0.02, 0.1),
        cap: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      });
    })
    .map(({ cents, shares, parts, cash, groups, lot, noSell, cap, ...rest }) => {
      const total = parts.reduce((sum, part) => sum + part, 0) || 1;
      const prices = cents.map((count) => count / 100);
      return {
        portfolio: {
          prices,
          shares,
          targets: parts.map((part) => part / total),
          cash: cash / 100 + prices[0]!,
          groups,
        },
        options: {
          lot,
          noSell,
          ...rest,
          ...(cap === undefined ? {} : { caps: new Map([[groups[0]!, cap / 100]]) }),
        },
      };
    });
}

function valueOf({ prices, shares, cash }: Portfolio): number {
  return prices.reduce((sum, price, i) => sum + price * shares[i]!, cash);
}

/** The objective of some trades, by its definition; undefined if they are not allowed. */
export function objectiveOf({ portfolio, options }: Case, trades: readonly number[]): number | undefined {
  const { prices, shares, targets, cash, groups } = portfolio;
  const {
    noSell = false,
    costRate = 0,
    costAversion = 0.01,
    minCash = 0,
    caps = new Map<string, number>(),
  } = options;
  const value = valueOf(portfolio);
  const tolerance = 1e-9 * value;
  const after = shares.map((share, i) => share + trades[i]!);
  const cost = trades.reduce((sum, trade, i) => sum + costRate * prices[i]! * Math.abs(trade), 0);
  const cashAfter = trades.reduce((left, trade, i) => left - trade * prices[i]!, cash - cost);
  const held = (i: number) => (typeof noSell === "boolean" ? noSell : noSell[i]!);
  if (cashAfter < minCash * value - tolerance) return undefined;
  if (after.some((share, i) => share < 0 || (held(i) && trades[i]! < 0))) return undefined;
  for (const [group, cap] of caps) {
    const total = after.reduce(
      (sum, share, i) => (groups?.[i] === group ? sum + share * prices[i]! : sum),
      0,
    );
    if (total > cap * value + tolerance) return undefined;
  }
  const misfit = after.reduce((sum, share, i) => sum + ((share * prices[i]!) / value - targets[i]!) ** 2, 0);
  return misfit / 2 + (costAversion * cost) / value;
}

/** The smallest objective of all allowed trades, by trying each; undefined if none are allowed. */
export function bestByEnumeration(given: Case): number | undefined {
  const { portfolio, options } = given;
  const value = valueOf(portfolio);
  const lot = options.lot as readonly number[];
  let best: number | undefined;
  const trades: number[] = [];
  const tryAll = (line: number): void => {
    if (line === portfolio.prices.length) {
      const objective = objectiveOf(given, trades);
      if (objective !== undefined && (best === undefined || objective < best)) best = objective;
      return;
    }
    const fewest = -Math.floor(portfolio.shares[line]! / lot[line]!);
    const most = Math.ceil(value / portfolio.prices[line]! / lot[line]!);
    for (let k = fewest; k <= most; k++) {
      trades[line] = k * lot[line]!;
      tryAll(line + 1);
    }
  };
  tryAll(0);
  return best;
}

/** What a plain greedy leads to: round every target down, then buy the line most below target that cash allows. */
export function greedyTrades({ prices, shares, targets, cash }: Portfolio): number[] {
  const value = valueOf({ prices, shares, targets, cash });
  const after = prices.map((price, i) => Math.floor((targets[i]! * value) / price));
  let left = prices.reduce((sum, price, i) => sum - price * after[i]!, value);
  for (;;) {
    const shortest = [...prices.keys()]
      .filter((i) => prices[i]! <= left && targets[i]! * value - prices[i]! * after[i]! > prices[i]! / 2)
      .sort(
        (a, b) => targets[b]! - targets[a]! + (after[a]! * prices[a]! - after[b]! * prices[b]!) / value,
      )[0];
    if (shortest === undefined) return after.map((share, i) => share - shares[i]!);
    after[shortest]!++;
    left -= prices[shortest]!;
  }
}
