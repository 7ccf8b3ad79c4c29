import fc from "fast-check";
import { drift, tolerance } from "../../../src/finance/portfolio/drift.ts";
import { parseDriftRule } from "../../../src/finance/portfolio/parseDriftRule.ts";
import { problemOf } from "../problemOf.ts";

const rule = { absolute: 0.05, relative: 0.25 };
const weight = fc.double({ min: 0, max: 1, noNaN: true });

test("5/25: five points bind large targets, a quarter of the target small ones", () => {
  const isOut = (w: number, t: number) => drift([w], [t], rule)[0]!.isOut;
  expect([isOut(0.55, 0.5), isOut(0.551, 0.5), isOut(0.449, 0.5)]).toEqual([false, true, true]);
  expect([isOut(0.075, 0.06), isOut(0.0751, 0.06), isOut(0.0449, 0.06)]).toEqual([false, true, true]);
  expect([isOut(0.001, 0), isOut(0, 0)]).toEqual([true, false]);
});

test("drift is weight minus target, and out exactly when it is more than the rule allows", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(weight, weight)), weight, weight, (lines, absolute, relative) => {
      const given = { absolute, relative };
      const result = drift(
        lines.map(([w]) => w),
        lines.map(([, t]) => t),
        given,
      );
      lines.forEach(([w, t], i) => {
        expect(result[i]!.drift).toBe(w - t);
        const beyond = Math.abs(w - t) - Math.min(absolute, relative * t);
        if (Math.abs(beyond) > 1e-9) expect(result[i]!.isOut).toBe(beyond > 0);
      });
    }),
  );
});

test.each([
  ["5/25", { absolute: 0.05, relative: 0.25 }],
  [" 2.5 / 10 ", { absolute: 0.025, relative: 0.1 }],
  ["ABS:0.05", { absolute: 0.05, relative: Infinity }],
  ["rel: .2", { absolute: Infinity, relative: 0.2 }],
  ["rel:20%", { absolute: Infinity, relative: 0.2 }],
  ["abs: 5 %", { absolute: 0.05, relative: Infinity }],
])("reads %s", (text, expected) => expect(parseDriftRule(text)).toEqual(expected));

test.each(["abs:5", "rel:20", "abs:101%"])(
  "%s is a band that nothing leaves: per cent without its sign",
  (text) => {
    expect(problemOf(() => parseDriftRule(text))).toMatchObject({ problem: "outOfBounds", argument: "rule" });
  },
);

test.each(["", "5", "5/", "abs:", "abs:-1", "rel:x", "5/25/1"])("does not take %j for a rule", (text) => {
  expect(problemOf(() => parseDriftRule(text))).toMatchObject({ kind: "InputError", problem: "notAnOption" });
});

test("what is no weight is an error", () => {
  expect(problemOf(() => drift([1], [], rule)).problem).toBe("rangesDiffer");
  expect(problemOf(() => drift([NaN], [1], rule)).problem).toBe("notANumber");
  expect(problemOf(() => drift([1], [-1], rule)).problem).toBe("mustNotBeNegative");
  expect(problemOf(() => drift([60], [50], rule))).toMatchObject({
    problem: "outOfBounds",
    argument: "targets",
    given: "50",
  });
});

test("a missing limit does not bind, not even for a target of 0", () => {
  expect(tolerance({ absolute: 0.05, relative: Infinity }, 0)).toBe(0.05);
  expect(tolerance({ absolute: Infinity, relative: 0.2 }, 0)).toBe(0);
});
