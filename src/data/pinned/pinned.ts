import type { Query } from "../query.ts";
import type { DataRecord } from "../record.ts";

/** A record as it was answered, with the question it answers. */
export interface PinnedEntry {
  readonly query: Query;
  readonly record: DataRecord;
}

/** Data that a workbook carries, so that it gives the same numbers on every desk. */
export interface Pinned {
  /** In the order of their keys. */
  readonly entries: readonly PinnedEntry[];
  /** ISO instant. */
  readonly pinnedOn: string;
  /** ISO date of the newest figure. */
  readonly asOf: string;
  /** SHA-256 of the entries as canonical JSON, 64 hexadecimal digits: the same data has the same hash. */
  readonly hash: string;
}

/** What a hash is shown as. */
export const shortHash = (hash: string): string => hash.slice(0, 12);
