import type { Convention } from "./convention.ts";
import { portfolios } from "./portfolios.ts";
import { returns } from "./returns.ts";
import { riskMeasures } from "./riskMeasures.ts";
import { valuation } from "./valuation.ts";

/** Every matter on which peers disagree, by subject. */
export const conventions: readonly Convention[] = [...valuation, ...returns, ...riskMeasures, ...portfolios];
