import type { Portfolio } from "../../../src/finance/rebalance/rebalance.ts";

/** A portfolio of some lines, the same each time: prices 10 to 400, targets of random size, a tenth in cash. */
export function randomPortfolio(lines: number, seed = 1): Portfolio {
  const random = mulberry32(seed * 7_919 + lines);
  const prices = Array.from({ length: lines }, () => Math.round(1_000 + 39_000 * random()) / 100);
  const parts = Array.from({ length: lines }, () => 0.2 + random());
  const total = parts.reduce((sum, part) => sum + part, 0);
  const worth = 20_000 * lines;
  const shares = prices.map((price) => Math.floor(((0.5 + random()) * 0.9 * worth) / lines / price));
  return { prices, shares, targets: parts.map((part) => part / total), cash: 0.1 * worth };
}

/** Numbers in [0, 1) that look random; by Tommy Ettinger's public-domain mulberry32. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
