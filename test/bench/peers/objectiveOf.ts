import type { Portfolio } from "../../../src/finance/rebalance/rebalance.ts";

/** ½ Σ (value after / V − target)², by its definition. */
export function objectiveOf({ prices, shares, targets, cash }: Portfolio, trades: readonly number[]): number {
  const value = prices.reduce((sum, price, line) => sum + price * shares[line]!, cash);
  return prices.reduce((sum, price, line) => {
    const miss = (price * (shares[line]! + trades[line]!)) / value - targets[line]!;
    return sum + (miss * miss) / 2;
  }, 0);
}
