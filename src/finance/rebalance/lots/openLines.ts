import { bestLots } from "./bestLots.ts";
import { cashUse, type LotProblem } from "./lotProblem.ts";

/**
 * The demand for cash of the lines in no capped group, while the price of cash is closed in on from both ends.
 *
 * A line's lots fall as the price rises, so one that takes the same at both ends takes that in between, too, and
 * is not looked at again: a step costs what is still open, not all lines. Half of it goes with each halving once
 * the ends are a lot apart.
 */
export class OpenLines {
  private readonly problem: LotProblem;
  /** Lines still open, in their order, at the front. */
  private readonly open: Int32Array;
  private count = 0;
  /** Cash of the lines that are no longer open. */
  private settled = 0;
  /** Lots by line at the price tried last, and at either end; NaN where an end has not been found. */
  private readonly tried: Float64Array;
  private readonly ends: Readonly<Record<"below" | "fits", Float64Array>>;

  constructor(problem: LotProblem) {
    const none = () => new Float64Array(problem.lot.length).fill(Number.NaN);
    this.problem = problem;
    this.open = new Int32Array(problem.lot.length);
    this.tried = none();
    this.ends = { below: none(), fits: none() };
    for (let line = 0; line < this.open.length; line++) {
      if (problem.group[line]! >= 0) continue;
      if (problem.low[line] === problem.high[line])
        this.settled += cashUse(problem, line, problem.low[line]!);
      else this.open[this.count++] = line;
    }
  }

  /** @param cashPrice - between the ends, where there are any */
  demandAt(cashPrice: number): number {
    const { problem, open, count, tried } = this;
    let cash = this.settled;
    for (let i = 0; i < count; i++) {
      const line = open[i]!;
      const k = bestLots(problem, line, cashPrice, 0);
      tried[line] = k;
      cash += cashUse(problem, line, k);
    }
    return cash;
  }

  /** Makes the price tried last an end. */
  setEnd(end: "below" | "fits"): void {
    const { problem, open, count, tried } = this;
    const { below, fits } = this.ends;
    const side = this.ends[end];
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const line = open[i]!;
      side[line] = tried[line]!;
      if (below[line] === fits[line]) this.settled += cashUse(problem, line, fits[line]!);
      else open[kept++] = line;
    }
    this.count = kept;
  }
}
