/**
 * The formula in a cell, of what Excel's `formulas` and `values` give for it; null where there is none. For a text that
 * looks like a formula `formulas` gives the text itself, and so do `values`, as they do for no formula.
 *
 * @example formulaIn("=SMALLCAP.PERGAP(A1)", -0.2) // "=SMALLCAP.PERGAP(A1)"
 * @example formulaIn("=SMALLCAP.PERGAP(A1)", "=SMALLCAP.PERGAP(A1)") // null
 */
export const formulaIn = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
