import type { Spread } from "./compare.ts";

/** One figure of a row, and what we want of it. */
export interface Line {
  /** "10,000 cells". */
  readonly what: string;
  readonly figure: Spread | number;
  readonly unit: "ms" | "×" | "MB" | "kB" | "%" | "" | "/s";
  /** What it is measured against, where there is such a thing, in the same unit. */
  readonly against?: { readonly what: string; readonly figure: Spread | number };
  /** The figure over what it is measured against, in the same run. */
  readonly ratio?: Spread | number;
  /** Holds for the ratio where there is one, else for the figure. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
}

/** Something measured: `npm run bench -- NAME`. */
export interface Row {
  readonly name: string;
  readonly title: string;
  /** @param say - hears of what is under way */
  readonly run: (say: (text: string) => void) => Promise<readonly Line[]>;
}

/** Whether a line's target is met; null where it has none. */
export function isMet({ figure, ratio, target }: Line): boolean | null {
  if (!target) return null;
  const judged = ratio ?? figure;
  const value = typeof judged === "number" ? judged : judged.median;
  return "atMost" in target ? value <= target.atMost : value >= target.atLeast;
}
