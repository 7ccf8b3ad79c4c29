import { InputError } from "../../errors.ts";

/** The ways to show a macroeconomic series; the default comes first. */
export const macroTransforms = ["level", "change", "yoy"] as const;

export type MacroTransform = (typeof macroTransforms)[number];

/**
 * A macroeconomic series as it is, as changes, or against a year before.
 *
 * level x(t); change x(t) − x(t−1), in the unit of the series; yoy x(t) ÷ x(t − perYear) − 1, a fraction.
 * What was not published is null, and so is everything worked out from it. Growth from a figure of zero
 * or below has no meaning, and is null too.
 *
 * @param values - one figure a period, oldest first
 * @param perYear - periods in a year, a whole number: 12 for months
 * @returns as many figures as values
 * @throws InputError if perYear is not a whole number from 1
 * @example macroTransform([4, null, 5, 6], "change") // [null, null, null, 1]
 * @example macroTransform([4, 2, 5], "yoy", 2) // [null, null, 0.25]
 */
export function macroTransform(
  values: readonly (number | null)[],
  transform: MacroTransform = "level",
  perYear = 12,
): readonly (number | null)[] {
  if (!Number.isInteger(perYear) || perYear < 1)
    throw new InputError("outOfBounds", {
      argument: "perYear",
      given: String(perYear),
      bounds: "1, 2, 3, …",
    });
  switch (transform) {
    case "level":
      return values;
    case "change":
      return beside(values, 1, (now, before) => now - before);
    case "yoy":
      return beside(values, perYear, (now, before) => (before > 0 ? now / before - 1 : null));
  }
}

function beside(
  values: readonly (number | null)[],
  lag: number,
  compare: (now: number, before: number) => number | null,
): readonly (number | null)[] {
  return values.map((now, i) => {
    const before = values[i - lag] ?? null;
    return now === null || before === null ? null : compare(now, before);
  });
}
