import { bestLots } from "./bestLots.ts";
import { cashUse, type LotProblem } from "./lotProblem.ts";

/**
 * The demand for cash of some lines in no capped group, while the price of cash is closed in on from both ends.
 *
 * A line's lots fall as the price rises, so one that takes the same at both ends takes that in between, too, and
 * is not looked at again: a step costs what is still open, not all lines. Half of it goes with each halving once
 * the ends are a lot apart.
 */
export class OpenLines {
  private readonly problem: LotProblem;
  private open: readonly number[];
  /** Cash of the lines that are no longer open. */
  private settled = 0;
  /** Lots by line at the price tried last, and at either end; NaN where an end has not been found. */
  private readonly tried: Float64Array;
  private readonly ends: Readonly<Record<"below" | "fits", Float64Array>>;

  constructor(problem: LotProblem, lines: readonly number[]) {
    const none = () => new Float64Array(problem.lot.length).fill(Number.NaN);
    this.problem = problem;
    this.open = lines;
    this.tried = none();
    this.ends = { below: none(), fits: none() };
  }

  /** @param cashPrice - between the ends, where there are any */
  demandAt(cashPrice: number): number {
    let cash = this.settled;
    for (const line of this.open) {
      const k = bestLots(this.problem, line, cashPrice, 0);
      this.tried[line] = k;
      cash += cashUse(this.problem, line, k);
    }
    return cash;
  }

  /** Makes the price tried last an end. */
  setEnd(end: "below" | "fits"): void {
    const { below, fits } = this.ends;
    for (const line of this.open) this.ends[end][line] = this.tried[line]!;
    this.open = this.open.filter((line) => {
      const isOpen = below[line] !== fits[line];
      if (!isOpen) this.settled += cashUse(this.problem, line, fits[line]!);
      return isOpen;
    });
  }
}
