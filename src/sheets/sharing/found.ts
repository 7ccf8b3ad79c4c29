import { DataError } from "../../errors.ts";
import type { PinnedEntry } from "../../data/pinned/pinned.ts";
import type { Query } from "../../data/query.ts";
import type { Store } from "../../data/store/store.ts";

/** The records of the queries that have one. */
export async function found(store: Pick<Store, "get">, queries: readonly Query[]): Promise<PinnedEntry[]> {
  const answers = await Promise.allSettled(queries.map((query) => store.get(query)));
  return answers.flatMap((answer, i) => {
    if (answer.status === "fulfilled") return [{ query: queries[i]!, record: answer.value }];
    if (answer.reason instanceof DataError) return [];
    throw answer.reason;
  });
}
