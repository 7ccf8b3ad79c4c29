import type { Basis } from "../../finance/valuation.ts";

/** Which earnings a P/E can divide by; the default comes first. */
export const bases = ["trailing", "forward"] as const satisfies readonly Basis[];
