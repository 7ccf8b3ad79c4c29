import fc from "fast-check";
import { normalDensity, normalQuantile } from "../../../src/finance/risk/statistics/standardNormal.ts";
import { problemOf } from "../problemOf.ts";

/* Quantiles as printed tables and every statistics program have them. */
test.each([
  [0.95, 1.6448536269514722],
  [0.99, 2.3263478740408408],
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167813],
  [1e-6, -4.753424308822899],
])("the quantile of %d", (share, expected) => {
  expect(normalQuantile(share)).toBeCloseTo(expected, 9);
});

test("quantiles rise with the share and mirror each other", () => {
  const share = fc.double({ min: 1e-9, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(share, share, (p, q) => {
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 5);
      if (p < q) expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(q));
    }),
  );
  expect(normalDensity(1)).toBeCloseTo(0.24197072451914337, 15);
  for (const bad of [0, 1, -1, NaN])
    expect(problemOf(() => normalQuantile(bad))).toMatchObject({ problem: "outOfBounds" });
});
