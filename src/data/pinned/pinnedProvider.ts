import { needsService, queryKey, type Provider } from "../query.ts";
import type { DataRecord } from "../record.ts";
import type { Pinned } from "./pinned.ts";

/**
 * Answers from what a workbook carries; of everything else it says that it does not hold it. Questions asked
 * before the workbook has been read wait for that: the store's own time limit ends the wait.
 *
 * @param pinned - null for a workbook that carries nothing
 */
export function pinnedProvider(pinned: Promise<Pinned | null>): Provider {
  pinned.catch(() => undefined); // a workbook that cannot be read is told of with every question
  let records: Promise<ReadonlyMap<string, DataRecord>> | undefined;
  return async (queries) => {
    records ??= pinned.then(recordsOf);
    const held = await records;
    return queries.map((query) => {
      const record = held.get(queryKey(query));
      return record
        ? { state: "found", record: { ...record, quality: "workbook" } }
        : { state: "absent", problem: needsService(query) };
    });
  };
}

const recordsOf = (pinned: Pinned | null): Map<string, DataRecord> =>
  new Map(pinned?.entries.map(({ query, record }) => [queryKey(query), record]));
