import fc from "fast-check";
import { DataError, InputError, MathError } from "../../../src/errors.ts";
import { peHistory, peStatistics } from "../../../src/finance/valuation/peHistory.ts";
import { problemOf } from "../problemOf.ts";

const multiple = fc.double({ min: 1, max: 200, noNaN: true });
const history = fc.array(multiple, { minLength: 2, maxLength: 40 });

test("peHistory gives the market article's upside of IWN: 12.1 against a ten-year mean of 16.2", () => {
  expect(peHistory(12.1, [16.2, 16.2])).toBeCloseTo(0.33884297520661155, 14);
  expect(peHistory(12.1, [15.2, 17.2], "gap")).toBeCloseTo(12.1 / 16.2 - 1, 14);
});

test("peHistory of 20 beside 10, 20 and 40", () => {
  const past = Object.freeze([40, 10, 20]);
  expect(peHistory(20, past, "mean")).toBeCloseTo(70 / 3, 12);
  expect(peHistory(20, past, "median")).toBe(20);
  expect(peHistory(20, past, "harmonic")).toBeCloseTo(3 / 0.175, 12);
  expect(peHistory(20, past, "z")).toBeCloseTo((20 - 70 / 3) / Math.sqrt(700 / 3), 12);
  expect(peHistory(20, past, "percentile")).toBe(0.5);
  expect(peHistory(20, past, "count")).toBe(3);
});

test("peHistory: the harmonic mean is below the arithmetic, and both lie within the history", () => {
  fc.assert(
    fc.property(history, (past) => {
      const [harmonic, mean] = [peHistory(15, past, "harmonic"), peHistory(15, past, "mean")];
      expect(harmonic).toBeLessThanOrEqual(mean * (1 + 1e-12));
      expect(harmonic).toBeGreaterThanOrEqual(Math.min(...past) * (1 - 1e-12));
      expect(mean).toBeLessThanOrEqual(Math.max(...past) * (1 + 1e-12));
    }),
  );
});

test("peHistory: upside and gap undo one another, and z has the sign of the gap", () => {
  fc.assert(
    fc.property(multiple, history, (current, past) => {
      fc.pre(Math.max(...past) > Math.min(...past) * (1 + 1e-9));
      const gap = peHistory(current, past, "gap");
      expect((1 + peHistory(current, past, "upside")) * (1 + gap)).toBeCloseTo(1, 10);
      if (Math.abs(gap) > 1e-9) expect(Math.sign(peHistory(current, past, "z"))).toBe(Math.sign(gap));
    }),
  );
});

test("peHistory: a history that differs by rounding only has no z", () => {
  expect(problemOf(() => peHistory(12, [10, 10 + 1e-13, 10], "z"))).toMatchObject({
    problem: "undefinedMaths",
  });
  expect(peHistory(12, [10, 10 + 1e-9], "z")).toBeGreaterThan(0);
});

test("peHistory: the percentile rises with the P/E, and is turned over with the order of values", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
      (now, past) => {
        const here = peHistory(now, past, "percentile");
        expect(peHistory(now + 1, past, "percentile")).toBeGreaterThanOrEqual(here);
        expect(
          peHistory(
            61 - now,
            past.map((pe) => 61 - pe),
            "percentile",
          ),
        ).toBeCloseTo(1 - here, 12);
      },
    ),
  );
});

test("peHistory refuses a history with a loss in it, in any statistic", () => {
  for (const statistic of peStatistics)
    for (const bad of [0, -3, NaN, Infinity])
      expect(() => peHistory(15, [12, bad], statistic)).toThrow(InputError);
});

test("peHistory says when there is too little history", () => {
  for (const statistic of peStatistics.filter((name) => name !== "count"))
    expect(() => peHistory(15, [], statistic)).toThrow(DataError);
  expect(() => peHistory(15, [12], "z")).toThrow(DataError);
  expect(peHistory(15, [], "count")).toBe(0);
});

test("peHistory has no z where nothing varies, and none of a loss", () => {
  expect(() => peHistory(15, [12, 12], "z")).toThrow(MathError);
  expect(() => peHistory(15, [0.1, 0.1, 0.1], "z")).toThrow(MathError);
  for (const statistic of ["upside", "gap", "z", "percentile"] as const)
    expect(() => peHistory(-15, [12, 13], statistic)).toThrow(MathError);
  expect(peHistory(-15, [12, 14], "mean")).toBe(13);
});
