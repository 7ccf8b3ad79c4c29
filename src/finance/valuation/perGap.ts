import { MathError } from "../../errors.ts";

/** The ways to say how far apart two P/Es are; the default comes first. */
export const perGapMeasures = ["discount", "ratio", "points", "yield", "upside", "log"] as const;

export type PerGapMeasure = (typeof perGapMeasures)[number];

/**
 * Valuation gap: how dear a fund's earnings are beside a benchmark's, or beside its own past.
 *
 * With a the fund's P/E and b the benchmark's:
 * discount a ÷ b − 1, so −0.25 is a quarter cheaper; ratio a ÷ b; points a − b;
 * yield 1 ÷ a − 1 ÷ b, the spread of earnings yields, positive when the fund yields more;
 * upside b ÷ a − 1, the price gain if the fund were re-rated to b at unchanged earnings, which is no
 * forecast; log ln(a ÷ b), the measure that is symmetric in a and b.
 *
 * @param fund - P/E, a multiple above zero
 * @param benchmark - P/E of the same basis and method, a multiple above zero
 * @returns a fraction; for "ratio" and "points" a multiple
 * @throws MathError if a P/E is not a number above zero: losses have no multiple
 * @example perGap(15, 20) // -0.25
 * @example perGap(16, 20, "upside") // 0.25
 * @example perGap(16, 32, "yield") // 0.03125
 */
export function perGap(fund: number, benchmark: number, measure: PerGapMeasure = "discount"): number {
  if (!isMultiple(fund) || !isMultiple(benchmark)) throw new MathError("undefinedMaths", { what: "P/E gap" });
  switch (measure) {
    case "discount":
      return fund / benchmark - 1;
    case "ratio":
      return fund / benchmark;
    case "points":
      return fund - benchmark;
    case "yield":
      return 1 / fund - 1 / benchmark;
    case "upside":
      return benchmark / fund - 1;
    case "log":
      return Math.log(fund / benchmark);
  }
}

const isMultiple = (x: number) => Number.isFinite(x) && x > 0;
