import type { Basis } from "../../finance/valuation/valuation.ts";

/** Which earnings the P/Es of a gap divide by, of like method only or of any; the default comes first. */
export const gapBases = ["trailing", "forward", "trailingAny", "forwardAny"] as const;

export type GapBasis = (typeof gapBases)[number];

/** The parts of the word: "trailingAny" is trailing, by any method. */
export function gapBasisOf(word: GapBasis): { readonly basis: Basis; readonly isAnyMethod: boolean } {
  return { basis: word.startsWith("forward") ? "forward" : "trailing", isAnyMethod: word.endsWith("Any") };
}
