import type { Convention } from "./convention.ts";
import { portfolios } from "./conventions/portfolios.ts";
import { returns } from "./conventions/returns.ts";
import { riskMeasures } from "./conventions/riskMeasures.ts";
import { valuation } from "./conventions/valuation.ts";

/** Every matter on which peers disagree, by subject. */
export const conventions: readonly Convention[] = [...valuation, ...returns, ...riskMeasures, ...portfolios];
