import type { CoreLine, Step } from "./core.ts";
import { climb, ladderOf, type Ladder, type Rung } from "./ladder.ts";

/** Least that a partly decided core must still lose. */
export interface CoreBounds {
  /**
   * @param position - number of core lines decided
   * @param group - group under way, −1 for none
   * @param cash - cash left with all other lines as expected; negative if too much is spent
   * @param room - the same for the room of the group under way
   */
  readonly lossAhead: (position: number, group: number, cash: number, room: number) => number;
}

/** What there is too little of: what the expected decision leaves, and the relaxation's prices. */
export interface Scarce {
  readonly cash: number;
  readonly cashPrice: number;
  /** By group. */
  readonly rooms: Float64Array;
  readonly roomPrices: Float64Array;
}

/** What the lines ahead can do about a surplus and about a shortage. */
interface Ladders {
  readonly taking: Ladder;
  readonly freeing: Ladder;
}

/**
 * Bounds from what the lines ahead can exchange: a surplus is paid for at the relaxation's price or taken up,
 * a shortage must be freed, at the best rates there are, each for as much as it is good for. Cash and rooms are
 * bounded one by one and the larger bound counts, since one exchange may serve both.
 *
 * @param lines - core lines, group by group
 * @param leastLosses - what each group loses at least, unused room included
 * @param enough - a loss above which nothing matters
 */
export function coreBounds(
  lines: readonly CoreLine[],
  { cashPrice, roomPrices }: Scarce,
  leastLosses: Float64Array,
  enough: number,
): CoreBounds {
  const priceOf = (group: number) => roomPrices[group] ?? 0;
  const forCash = laddersOf(
    lines,
    ({ cash }) => cash,
    () => 0,
    () => cashPrice,
    enough,
  );
  const forRoom = laddersOf(
    lines,
    ({ room }) => room,
    ({ group }) => group,
    ({ group }) => priceOf(group),
    enough,
  );
  const later = laterGroups(lines, leastLosses);
  return {
    lossAhead(position, group, cash, room) {
      const cashLoss = lossOf(cash, forCash[position], cashPrice);
      if (group < 0) return cashLoss;
      const ladders = lines[position]?.group === group ? forRoom[position] : undefined;
      return Math.max(cashLoss, lossOf(room, ladders, priceOf(group)) + later[group]!);
    },
  };
}

/** With nothing ahead a surplus is paid for at its price, and a shortage stays. */
function lossOf(slack: number, ladders: Ladders | undefined, price: number): number {
  if (ladders === undefined) return slack < 0 ? Infinity : price * slack;
  return slack < 0 ? climb(ladders.freeing, -slack) : climb(ladders.taking, slack);
}

/** Ladders of the lines from each position on, to the end of those that belong together. */
function laddersOf(
  lines: readonly CoreLine[],
  amount: (step: Step) => number,
  together: (line: CoreLine) => number,
  price: (line: CoreLine) => number,
  enough: number,
): Ladders[] {
  const ladders: Ladders[] = [];
  let taking: Rung[] = [];
  let freeing: Rung[] = [];
  for (let position = lines.length - 1; position >= 0; position--) {
    const line = lines[position]!;
    const next = lines[position + 1];
    const goesOn = next !== undefined && together(next) === together(line);
    taking = merged(goesOn ? taking : [], rungsOf(line.steps, amount, 1));
    freeing = merged(goesOn ? freeing : [], rungsOf(line.steps, amount, -1));
    const ladder = {
      taking: ladderOf(taking, price(line), enough),
      freeing: ladderOf(freeing, Infinity, enough),
    };
    taking.length = ladder.taking.amounts.length - 1; // what is too dear here is too dear further up
    freeing.length = ladder.freeing.amounts.length - 1;
    ladders[position] = ladder;
  }
  return ladders;
}

function merged(some: readonly Rung[], more: readonly Rung[]): Rung[] {
  return [...some, ...more].sort((a, b) => a.rate - b.rate);
}

/** What each further step of a line gives in one direction. */
function rungsOf(steps: readonly Step[], amount: (step: Step) => number, direction: 1 | -1): Rung[] {
  let [given, lost] = [0, 0];
  return steps
    .filter((step) => amount(step) * direction > 0)
    .map((step) => {
      const more = amount(step) * direction - given;
      const rate = Math.max(step.loss - lost, 0) / more;
      given += more;
      lost = Math.max(step.loss, lost);
      return { rate, amount: more };
    });
}

/** For each group, the least loss in all the groups that come after it. */
function laterGroups(lines: readonly CoreLine[], leastLosses: Float64Array): Float64Array {
  const later = new Float64Array(leastLosses.length);
  let total = 0;
  for (const group of [...new Set(lines.map(({ group }) => group))].reverse()) {
    if (group < 0) continue;
    later[group] = total;
    total += leastLosses[group]!;
  }
  return later;
}
