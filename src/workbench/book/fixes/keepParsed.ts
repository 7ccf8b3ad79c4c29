import { LRUMap } from "@univerjs/core";
import type { IFunctionService } from "@univerjs/engine-formula";

/** How many parsed formulas are kept; each takes about 1 kB. */
const KEPT = 100_000;

/**
 * Without it a workbook of more than 5,000 different formulas is parsed anew at every keystroke: a calculation goes
 * through all of them in order, and what it comes to next is what Univer threw away longest ago. Univer's cache is not
 * public; it shows itself when it is walked through.
 */
export function keepParsed(functions: IFunctionService): void {
  const each = Object.getOwnPropertyDescriptor(LRUMap.prototype, "forEach")!;
  LRUMap.prototype.forEach = function (this: { limit: number }) {
    this.limit = KEPT;
  };
  functions.deleteFormulaAstCacheKey(); // of no function
  Object.defineProperty(LRUMap.prototype, "forEach", each);
}
