import type { Problem, Problems } from "../../errors.ts";

/** The sentence for each problem. One left out does not compile. */
export type ProblemTexts = { readonly [P in Problem]: (details: Problems[P]) => string };
