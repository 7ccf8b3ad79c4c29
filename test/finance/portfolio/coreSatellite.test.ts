import fc from "fast-check";
import { coreSatellite } from "../../../src/finance/portfolio/coreSatellite.ts";
import { problemOf } from "../problemOf.ts";

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

test("core and satellites in equal parts, 70 % to the core", () => {
  const weights = coreSatellite(2, 3);
  [0.35, 0.35, 0.1, 0.1, 0.1].forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 12));
});

test("calmer satellites weigh more", () => {
  const weights = coreSatellite(1, 3, { weighting: "inverseVolatility", volatilities: [0.1, 0.2, 0.2] });
  [0.7, 0.15, 0.075, 0.075].forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 12));
});

test("a cap of 1 is none, whatever equal parts add up to in floating point", () => {
  for (const n of [3, 9, 11, 49])
    expect(coreSatellite(0, n, { smallCapCap: 1, isSmall: Array(n).fill(true) })).toHaveLength(n);
});

test("over the cap, small-cap funds shrink alike and the others grow alike", () => {
  const weights = coreSatellite(1, 3, { smallCapCap: 0.1, isSmall: [false, true, true, false] });
  [0.7 * (0.9 / 0.8), 0.05, 0.05, 0.1 * (0.9 / 0.8)].forEach((weight, i) =>
    expect(weights[i]).toBeCloseTo(weight, 12),
  );
});

test("one side alone has everything", () => {
  expect(coreSatellite(2, 0)).toEqual([0.5, 0.5]);
  expect(coreSatellite(0, 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test("weights are fractions that add up to 1, and small-cap funds keep to their cap", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(
        fc.record({ isSmall: fc.boolean(), volatility: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
      ),
      fraction,
      fraction,
      (core, satellites, coreShare, smallCapCap) => {
        const isSmall = [
          ...Array<boolean>(core).fill(false),
          ...satellites.map((satellite) => satellite.isSmall),
        ];
        fc.pre(coreShare > 1e-6);
        const weights = coreSatellite(core, satellites.length, {
          coreShare,
          smallCapCap,
          isSmall,
          weighting: "inverseVolatility",
          volatilities: satellites.map(({ volatility }) => volatility),
        });
        expect(sum(weights)).toBeCloseTo(1, 12);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(sum(weights.filter((_, i) => isSmall[i]))).toBeLessThanOrEqual(smallCapCap + 1e-12);
      },
    ),
  );
});

test.each([
  ["argumentMissing", 0, 0, {}],
  ["outOfBounds", -1, 1, {}],
  ["outOfBounds", 1, 1, { coreShare: 1.1 }],
  ["outOfBounds", 1, 1, { smallCapCap: -0.1 }],
  ["argumentMissing", 1, 1, { weighting: "inverseVolatility" }],
  ["rangesDiffer", 1, 1, { weighting: "inverseVolatility", volatilities: [] }],
  ["mustBePositive", 1, 1, { weighting: "inverseVolatility", volatilities: [0] }],
  ["rangesDiffer", 1, 1, { smallCapCap: 0.1, isSmall: [true] }],
  ["capOutOfReach", 1, 1, { smallCapCap: 0.5, isSmall: [true, true] }],
] as const)("%s: %i core, %i satellites, %j", (problem, core, satellites, options) => {
  expect(problemOf(() => coreSatellite(core, satellites, options)).problem).toBe(problem);
});
