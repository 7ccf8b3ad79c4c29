import type { DataRecord } from "../record.ts";

/** A record in memory. */
interface Kept {
  /** As it came from its source: what stands in on the day the source fails. */
  readonly lastKnown: DataRecord;
  /** As it is answered, bare and ready to be awaited. */
  readonly record: DataRecord;
  readonly answer: Promise<DataRecord>;
  /** When it was kept, and for how long it is fresh; milliseconds. */
  readonly at: number;
  readonly freshMs: number;
}

/** Records by key, each fresh for a while and then still known. */
interface Memory {
  /** What may be answered as it is. */
  fresh(key: string): Kept | undefined;
  /** What was last read from a source, however long ago. */
  lastKnown(key: string): DataRecord | undefined;
  keep(key: string, record: DataRecord, lastKnown: DataRecord, freshMs: number): void;
  drop(key: string): void;
  /** Ends the freshness of some keys, or of all; what is known stays known. */
  age(keys?: readonly string[]): void;
  /** What is kept, as it is answered. */
  records(): readonly DataRecord[];
}

/**
 * A memory of so many records; beyond that the ones longest unread from their source go.
 *
 * @param capacity - records, not bytes: a monthly history is about 10 kB, a daily one 300 kB
 * @param now - milliseconds
 */
export function createMemory(capacity: number, now: () => number): Memory {
  const kept = new Map<string, Kept>();
  return {
    fresh(key) {
      const entry = kept.get(key);
      if (!entry) return undefined;
      const age = now() - entry.at; // below zero where the clock has been put back
      return age >= 0 && age < entry.freshMs ? entry : undefined;
    },
    lastKnown: (key) => kept.get(key)?.lastKnown,
    keep(key, record, lastKnown, freshMs) {
      kept.delete(key); // so that it goes to the end of the queue
      kept.set(key, { lastKnown, record, answer: Promise.resolve(record), at: now(), freshMs });
      for (const oldest of kept.keys()) {
        if (kept.size <= capacity) break;
        kept.delete(oldest);
      }
    },
    drop: (key) => void kept.delete(key),
    age(keys = [...kept.keys()]) {
      for (const key of keys) {
        const entry = kept.get(key);
        if (entry) kept.set(key, { ...entry, freshMs: 0 });
      }
    },
    records: () => Array.from(kept.values(), ({ record }) => record),
  };
}
