import type { Portfolio } from "../../../src/finance/rebalance/rebalance.ts";

/** The usual rule: round down to whole shares, then give the rest of the cash to whoever is shortest, while it fits. */
export function greedyTrades({ prices, shares, targets, cash }: Portfolio): number[] {
  const value = prices.reduce((sum, price, line) => sum + price * shares[line]!, cash);
  const after = prices.map((price, line) => Math.floor((targets[line]! * value) / price));
  let left = prices.reduce((sum, price, line) => sum - price * after[line]!, value);
  const shortest = prices
    .map((price, line) => ({ line, short: targets[line]! * value - price * after[line]! }))
    .sort((a, b) => b.short - a.short);
  for (const { line } of shortest)
    if (prices[line]! <= left) {
      after[line]! += 1;
      left -= prices[line]!;
    }
  return after.map((count, line) => count - shares[line]!);
}
