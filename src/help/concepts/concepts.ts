import { cellErrors } from "./cellErrors.ts";
import type { Concept } from "./concept.ts";
import { peMethods } from "./peMethods.ts";
import { rebalancing } from "./rebalancing.ts";
import { sharing } from "./sharing.ts";
import { styleRotation } from "./styleRotation.ts";

/** Every idea with a page of its own, in the order of the index. */
export const concepts: readonly Concept[] = [peMethods, styleRotation, rebalancing, sharing, cellErrors];
