import { store } from "../../data/addinStore.ts";
import { leaveOn } from "../../data/store/leaveOn.ts";
import { queryKey, subjectOf, type Query, type RecordOf } from "../../data/query.ts";
import type { DataRecord } from "../../data/record.ts";
import { DataError } from "../../errors.ts";
import type { Call } from "../call.ts";
import { isFailure, type Failure } from "../results/cellError.ts";

/** The answers to what was asked for. */
export interface Records {
  /** @throws the failure, if this record is not to be had */
  get<Q extends Query>(query: Q): RecordOf[Q["kind"]];
}

/**
 * Runs `work` with the records it needs: at once if all are in memory, else when each has been answered or
 * refused. One that is refused harms only those who get it. While a formula is being typed nothing is asked for: what is
 * not in memory is refused.
 */
export function withRecords<T>(
  call: Call,
  queries: Iterable<Query>,
  work: (records: Records) => T | Promise<T>,
): T | Promise<T> {
  const answers = new Map<string, DataRecord | Failure>();
  const missing = new Map<string, Query>();
  for (const query of queries) {
    const key = queryKey(query);
    if (answers.has(key)) continue;
    const record: DataRecord | undefined = store.peek(query);
    if (record) answers.set(key, record);
    else missing.set(key, query);
  }
  if (missing.size === 0) return work(recordsOf(answers));
  if (call.isPreview) {
    for (const [key, query] of missing)
      answers.set(key, new DataError("onlyPreviewed", { what: subjectOf(query) }));
    return work(recordsOf(answers));
  }
  // the call leaves as a whole: thousands of queries that each listen for its end would take minutes
  const all = Promise.all(
    Array.from(missing, async ([key, query]) => answers.set(key, await answerTo(query))),
  );
  return leaveOn(call.signal, all).then(() => work(recordsOf(answers)));
}

async function answerTo(query: Query): Promise<DataRecord | Failure> {
  try {
    return await store.get(query);
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
}

function recordsOf(answers: ReadonlyMap<string, DataRecord | Failure>): Records {
  return {
    get<Q extends Query>(query: Q) {
      const answer = answers.get(queryKey(query));
      if (answer === undefined) throw new Error(`${queryKey(query)} is used without having been asked for`);
      if (isFailure(answer)) throw answer;
      return answer as RecordOf[Q["kind"]]; // the store answers a query with a record of its kind
    },
  };
}
