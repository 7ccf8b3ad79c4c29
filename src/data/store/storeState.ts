import type { Failure } from "../query.ts";
import type { DataRecord, Quality } from "../record.ts";

/** A source that did not answer when it was last asked. */
export interface StandingFailure extends Failure {
  /** ISO instant since which it has not answered. */
  readonly at: string;
}

/** What a store is doing, for a status line. */
export interface StoreState {
  /** Queries asked for and not yet answered. */
  readonly outstanding: number;
  /** ISO instant at which a provider last answered; null before the first. */
  readonly answeredAt: string | null;
  /** How many of the records in memory came from where. */
  readonly qualities: Readonly<Record<Quality, number>>;
  /** Sources that failed when last asked; one that answers again is taken off. */
  readonly failures: readonly StandingFailure[];
}

/** The state of a store, and those who want to know of it. */
interface StoreWatch {
  readonly state: () => StoreState;
  readonly subscribe: (listener: (state: StoreState) => void) => () => void;
  /** Tells what changed. */
  readonly update: (change: Partial<StoreState>) => void;
  /** Tells that a source answered, or that it failed. */
  readonly asked: (name: string, failure: Failure | null) => void;
  /** Tells that a source is not asked any more. */
  readonly dismissed: (name: string) => void;
}

export function createStoreWatch(now: () => number): StoreWatch {
  const failing = new Map<string, StandingFailure>();
  const listeners = new Set<(state: StoreState) => void>();
  let state: StoreState = { outstanding: 0, answeredAt: null, qualities: countQualities([]), failures: [] };

  function update(change: Partial<StoreState>): void {
    const changed = { ...state, ...change };
    state = changed;
    // In turns of their own: a listener that throws is reported as what it is, and stops nothing here.
    for (const listener of listeners)
      queueMicrotask(() => {
        if (listeners.has(listener)) listener(changed);
      });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    update,
    asked(name, failure) {
      const at = new Date(now()).toISOString();
      if (failure) failing.set(name, { ...failure, at: failing.get(name)?.at ?? at });
      else failing.delete(name);
      update({ answeredAt: failure ? state.answeredAt : at, failures: [...failing.values()] });
    },
    dismissed(name) {
      if (failing.delete(name)) update({ failures: [...failing.values()] });
    },
  };
}

/** How many of some records came from where. */
export function countQualities(records: readonly DataRecord[]): Record<Quality, number> {
  const counts = { live: 0, cached: 0, workbook: 0, snapshot: 0 };
  for (const { quality } of records) counts[quality] += 1;
  return counts;
}
