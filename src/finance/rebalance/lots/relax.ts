import { bestLots } from "./bestLots.ts";
import { linesByGroup } from "./linesByGroup.ts";
import { cashUse, pricedMisfit, roomPrice, type LotProblem, type Prices } from "./lotProblem.ts";
import { OpenLines } from "./openLines.ts";

/** What the relaxed problem says of the real one. */
export interface Relaxation {
  readonly prices: Prices;
  /** A feasible decision: every line's best at these prices. */
  readonly lots: Float64Array;
  /** No feasible decision has a smaller objective. */
  readonly lowerBound: number;
}

/** Halvings of a price bracket; 2^−52 of the widest is the resolution of a weight. */
const HALVINGS = 52;

/** How many times further each step goes while a price that fits is looked for. */
const STRIDE = 4;

/** A price between one at which a group takes too much and one at which it fits. */
interface Bracket {
  readonly below: number;
  readonly fits: number;
}

/**
 * Solves the Lagrangian dual: the lowest prices of cash and room at which lines that each do their best
 * stay within budget and rooms.
 *
 * Demand falls as a price rises, so each price is found by bisection: cash outside, rooms inside, whose
 * brackets narrow along with that of cash. A first guess of cash's price, and strides from there, leave little to
 * halve. At the price of its room a group's demand may jump over the room; the demand for cash is then read off
 * between the two sides of the jump, as the dual's slope requires.
 * Without whole lots the decision is the exact optimum. O(lines), times a constant number of halvings; lines in
 * no capped group that trade in whole lots drop out of the halvings as soon as they are decided.
 *
 * @param problem - feasible with every line at its lowest
 */
export function relax(problem: LotProblem): Relaxation {
  const dual = new Dual(problem);
  let fits = dual.at(0, dual.widest());
  if (fits.use > problem.budget) {
    let below = dual.setEnd("below", fits);
    fits = dual.above(below, dual.firstGuess(fits));
    while (fits.use > problem.budget && fits.cashPrice < dual.highestPrice) {
      below = dual.setEnd("below", fits);
      fits = dual.above(below, STRIDE * fits.cashPrice);
    }
    dual.setEnd("fits", fits);
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (below.cashPrice + fits.cashPrice) / 2;
      if (middle <= below.cashPrice || middle >= fits.cashPrice) break;
      const point = dual.at(middle, bracketsBetween(below.brackets, fits.brackets));
      if (point.use > problem.budget) below = dual.setEnd("below", point);
      else fits = dual.setEnd("fits", point);
    }
  }
  return dual.relaxation(fits);
}

/** The dual at one price of cash: where the rooms' prices settled, and the demand for cash. */
interface Point {
  readonly cashPrice: number;
  readonly brackets: readonly Bracket[];
  readonly use: number;
}

/** As cash gets dearer rooms get cheaper. */
function bracketsBetween(below: readonly Bracket[], fits: readonly Bracket[]): Bracket[] {
  return below.map((bracket, group) => ({ below: fits[group]!.below, fits: bracket.fits }));
}

class Dual {
  readonly highestPrice: number;
  private readonly problem: LotProblem;
  /** Lines of each capped group. */
  private readonly members: readonly number[][];
  /** Lines of none. */
  private readonly ungrouped: OpenLines;

  constructor(problem: LotProblem) {
    this.problem = problem;
    this.members = linesByGroup(problem.group, problem.rooms.length);
    this.ungrouped = new OpenLines(problem);
    this.highestPrice = highestPrice(problem);
  }

  widest(): Bracket[] {
    return Array.from(this.problem.rooms, () => ({ below: 0, fits: this.highestPrice }));
  }

  at(cashPrice: number, within: readonly Bracket[]): Point {
    let use = this.ungrouped.demandAt(cashPrice);
    const brackets = within.map((bracket, group) => {
      const settled = this.settle(group, cashPrice, bracket);
      use += settled.cash;
      return settled.bracket;
    });
    return { cashPrice, brackets, use };
  }

  /** A price at which the lines would about fit, if each gave way as one does that trades in fractions. */
  firstGuess({ use }: Point): number {
    const { low, high, budget } = this.problem;
    let free = 0;
    for (let line = 0; line < low.length; line++) if (low[line]! < high[line]!) free++;
    return (use - budget) / Math.max(free, 1);
  }

  /** The point at a higher price of cash than that of another; the rooms of capped groups cost no more there. */
  above({ brackets }: Point, cashPrice: number): Point {
    const within = brackets.map(({ fits }) => ({ below: 0, fits }));
    return this.at(Math.min(cashPrice, this.highestPrice), within);
  }

  /** Makes the point looked at last an end of the bracket. */
  setEnd(end: "below" | "fits", point: Point): Point {
    this.ungrouped.setEnd(end);
    return point;
  }

  relaxation({ cashPrice, brackets }: Point): Relaxation {
    const { problem } = this;
    const prices = { cash: cashPrice, rooms: Float64Array.from(brackets, ({ fits }) => fits) };
    const lots = new Float64Array(problem.lot.length);
    let lowerBound = -cashPrice * problem.budget;
    prices.rooms.forEach((price, group) => (lowerBound -= price * problem.rooms[group]!));
    for (let line = 0; line < lots.length; line++) {
      lots[line] = bestLots(problem, line, cashPrice, roomPrice(problem, prices, line));
      lowerBound += pricedMisfit(problem, prices, line, lots[line]!);
    }
    return { prices, lots, lowerBound };
  }

  /** The price at which a group just fits its room, and its demand for cash there. */
  private settle(group: number, cashPrice: number, bracket: Bracket): { bracket: Bracket; cash: number } {
    const room = this.problem.rooms[group]!;
    const free = this.demand(group, cashPrice, 0);
    if (free.room <= room) return { bracket: { below: 0, fits: 0 }, cash: free.cash };
    let { below, fits } = bracket;
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (below + fits) / 2;
      if (middle <= below || middle >= fits) break;
      if (this.demand(group, cashPrice, middle).room > room) below = middle;
      else fits = middle;
    }
    const over = this.demand(group, cashPrice, below);
    const under = this.demand(group, cashPrice, fits);
    const share = over.room > room ? (room - under.room) / (over.room - under.room) : 0;
    return { bracket: { below, fits }, cash: under.cash + share * (over.cash - under.cash) };
  }

  private demand(group: number, cashPrice: number, roomPrice: number): { cash: number; room: number } {
    const { problem } = this;
    let cash = 0;
    let room = 0;
    for (const line of this.members[group]!) {
      const k = bestLots(problem, line, cashPrice, roomPrice);
      cash += cashUse(problem, line, k);
      room += problem.lot[line]! * k;
    }
    return { cash, room };
  }
}

/** A price at which every line sells all it may. */
function highestPrice({ lot, offset, low, kink, costRate }: LotProblem): number {
  let highest = 0;
  for (let line = 0; line < lot.length; line++) {
    const slope = offset[line]! + lot[line]! * (low[line]! - 1) - kink;
    highest = Math.max(highest, -slope / (1 - costRate));
  }
  return highest * 2;
}
