import fc from "fast-check";
import { InputError } from "../../../src/errors.ts";
import { isRelative, riskMeasure, riskMeasures, riskMethods } from "../../../src/finance/risk/riskMeasure.ts";
import { alpha } from "../../../src/finance/risk/alpha.ts";
import { expectedShortfall } from "../../../src/finance/risk/expectedShortfall.ts";
import { sortino } from "../../../src/finance/risk/sortino.ts";
import { upCapture } from "../../../src/finance/risk/capture.ts";
import { valueAtRisk } from "../../../src/finance/risk/valueAtRisk.ts";
import { problemOf } from "../problemOf.ts";

const ours = [0.02, -0.03, 0.05, -0.01, 0.04, 0.01];
const theirs = [0.01, -0.02, 0.03, -0.01, 0.02, 0.02];

test("every measure has a value for ordinary returns", () => {
  for (const measure of riskMeasures) expect(riskMeasure(measure, ours, { benchmark: theirs })).not.toBeNaN();
});

test("a yearly rate reaches each measure as that of a period", () => {
  expect(riskMeasure("sortino", ours, { periods: 4, rate: 0.04 })).toBe(sortino(ours, 4, 0.01));
  expect(riskMeasure("alpha", ours, { benchmark: theirs, periods: 4, rate: 0.04 })).toBe(
    alpha(ours, theirs, 4, 0.01),
  );
});

test("what other functions take in the place of periods is not mistaken for them", () => {
  expect(riskMeasure("var", ours, { periods: 252, rate: 0.1 })).toBe(valueAtRisk(ours));
  expect(riskMeasure("es", ours, { periods: 252, rate: 0.1 })).toBe(expectedShortfall(ours));
  expect(riskMeasure("upCapture", ours, { benchmark: theirs, periods: 252, rate: 0.1 })).toBe(
    upCapture(ours, theirs),
  );
});

test("measures of returns alone do not look at a benchmark, the others cannot do without", () => {
  fc.assert(
    fc.property(fc.constantFrom(...riskMeasures), (measure) => {
      if (isRelative(measure))
        expect(() => riskMeasure(measure, ours)).toThrow(
          expect.objectContaining({ problem: "needsBenchmark", details: { measure } }),
        );
      else expect(riskMeasure(measure, ours, { benchmark: theirs })).toBe(riskMeasure(measure, ours));
    }),
  );
  expect(() => riskMeasure("volatility", ours, { periods: 0 })).toThrow(InputError);
});

test("each measure knows its methods by name, in any case, and refuses those of others", () => {
  const years = 0.5;
  for (const measure of riskMeasures) {
    const [standard, ...others] = riskMethods(measure);
    const by = (method: string | null) =>
      riskMeasure(measure, ours, { benchmark: theirs, method, years, confidence: 0.6 });
    expect(by(standard!.toUpperCase())).toBe(by(null));
    for (const method of others) expect(by(method)).not.toBeNaN();
    expect(problemOf(() => by("nonsense"))).toEqual({
      kind: "InputError",
      problem: "notAnOption",
      argument: "method",
      given: "nonsense",
      options: riskMethods(measure).join(", "),
    });
  }
});

test("growth by the calendar needs dates", () => {
  expect(problemOf(() => riskMeasure("calmar", ours, { method: "calendar" }))).toMatchObject({
    problem: "needsDates",
    given: "calendar",
  });
});
