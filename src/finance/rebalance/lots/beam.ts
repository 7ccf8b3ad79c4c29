import type { CoreLine, Step } from "./core.ts";
import { coreBounds, type CoreBounds, type Scarce } from "./coreBounds.ts";
import { Staircase } from "./staircase.ts";

/** A partial decision: some core lines decided, all other lines as expected. */
export interface State {
  /** Cash left, and room left in the group under way. */
  readonly cash: number;
  readonly room: number;
  /** What the lines lose against the relaxation's prices, and the closed groups leave unused. */
  readonly loss: number;
  /** The last departure from what is expected, −1 for none, and the state before it. */
  readonly line: number;
  readonly lots: number;
  readonly from: State | undefined;
}

/** How much a search may do: states kept after each line, and states looked at in all. */
export interface Effort {
  readonly width: number;
  readonly nodes: number;
}

/** Decisions of interest lose less than the allowance, and less than the best so far by the resolution. */
export interface Interest {
  readonly allowance: number;
  readonly resolution: number;
}

/** Beam search over a core. Exact as long as no more states matter than it may keep; else it says what it left out. */
export class Beam {
  /** The best complete decision found, if it beats what was known. */
  best: State | undefined;
  /** Partial decisions looked at. */
  nodes = 0;
  /** A complete decision loses at least this, but for what was dropped. */
  get leastLoss(): number {
    return this.limit;
  }

  private readonly lines: readonly CoreLine[];
  private readonly bounds: CoreBounds;
  private readonly scarce: Scarce;
  /** What the expected decision leaves unused in the groups still to come. */
  private unusedLater: number;
  private readonly start: State;
  /** A decision must lose less than this to be of interest. */
  private limit: number;
  private readonly resolution: number;
  /** Least loss of what was dropped without proof. */
  private dropped = Infinity;

  /**
   * @param lines - core lines, group by group
   * @param leastLosses - what each group loses at least, unused room included
   */
  constructor(
    lines: readonly CoreLine[],
    scarce: Scarce,
    leastLosses: Float64Array,
    { allowance, resolution }: Interest,
  ) {
    this.lines = lines;
    this.scarce = scarce;
    this.bounds = coreBounds(lines, scarce, leastLosses, allowance);
    this.limit = allowance;
    this.resolution = resolution;
    const searched = new Set(lines.map(({ group }) => group));
    this.unusedLater = this.unused((group) => searched.has(group));
    const loss = this.unused((group) => !searched.has(group));
    this.start = { cash: scarce.cash, room: 0, loss, line: -1, lots: 0, from: undefined };
  }

  /** What the rooms that the expected decision leaves in some groups are worth. */
  private unused(isCounted: (group: number) => boolean): number {
    return this.scarce.rooms.reduce(
      (sum, room, group) => (isCounted(group) ? sum + this.priceOf(group) * room : sum),
      0,
    );
  }

  /** @returns least loss of what was left unproven, infinite if nothing was */
  run({ width, nodes }: Effort): number {
    let states = [this.start];
    let group = -1;
    this.offer(this.start, group);
    for (const [position, core] of this.lines.entries()) {
      if (core.group !== group) states = this.enter(core.group, group, states);
      group = core.group;
      states = this.extend(states, core, position + 1, width);
      if (this.nodes > nodes) {
        for (const state of states)
          this.dropped = Math.min(this.dropped, this.bound(state, position + 1, group));
        break;
      }
    }
    return this.dropped;
  }

  /** Closes one group's account and opens the next one's. */
  private enter(next: number, last: number, states: readonly State[]): State[] {
    const room = next < 0 ? 0 : this.scarce.rooms[next]!;
    this.unusedLater -= this.priceOf(next) * room;
    return states
      .filter((state) => state.room >= 0)
      .map((state) => ({ ...state, loss: state.loss + this.priceOf(last) * state.room, room }));
  }

  private priceOf(group: number): number {
    return group < 0 ? 0 : this.scarce.roomPrices[group]!;
  }

  /** All that may follow when one more line is decided, cash-richest first. */
  private extend(
    states: readonly State[],
    { line, group, steps }: CoreLine,
    position: number,
    width: number,
  ): State[] {
    const next: State[] = [];
    const add = (state: State) => {
      this.nodes++;
      this.offer(state, group);
      if (this.bound(state, position, group) < this.limit) next.push(state);
    };
    states.forEach(add);
    for (const step of steps) for (const state of states) add(after(state, line, step, group));
    next.sort((a, b) => b.cash - a.cash || a.loss - b.loss);
    return this.narrow(this.undominated(next, group), position, group, width);
  }

  /** Least total loss of any decision a partial one may become. */
  private bound({ loss, cash, room }: State, position: number, group: number): number {
    return loss + this.bounds.lossAhead(position, group, cash, room);
  }

  /** What a decision loses in all if every other line is as expected. */
  private total({ loss, cash, room }: State, group: number): number {
    return loss + this.scarce.cashPrice * cash + this.priceOf(group) * room + this.unusedLater;
  }

  /** Notes a decision that is feasible as it stands and better than all before. */
  private offer(state: State, group: number): void {
    if (state.cash < 0 || state.room < 0) return;
    const total = this.total(state, group);
    if (total >= this.limit) return;
    this.limit = total - this.resolution;
    this.best = state;
  }

  /**
   * Without states that leave no more cash and room than another that loses no more: whatever completes them
   * completes that one too.
   *
   * @param states - cash-richest first
   */
  private undominated(states: readonly State[], group: number): State[] {
    const seen = new Staircase();
    return states.filter((state) => seen.add(state.room, this.total(state, group)));
  }

  /** The most promising states, if there are too many. */
  private narrow(states: State[], position: number, group: number, width: number): State[] {
    if (states.length <= width) return states;
    const bounds = states.map((state) => this.bound(state, position, group));
    const cut = Float64Array.from(bounds).sort()[width]!;
    this.dropped = Math.min(this.dropped, cut);
    return states.filter((_, index) => bounds[index]! < cut);
  }
}

function after(from: State, line: number, step: Step, group: number): State {
  return {
    cash: from.cash - step.cash,
    room: group < 0 ? 0 : from.room - step.room,
    loss: from.loss + Math.max(step.loss, 0),
    line,
    lots: step.lots,
    from,
  };
}
