import type { Query, RecordOf } from "../../data/query.ts";
import type { Store } from "../../data/store/store.ts";
import { DataError } from "../../errors.ts";

/** How builders of fills get their records. */
export interface Ask {
  /** One record that the whole sheet hangs on. Rejects if it is not to be had. */
  one<Q extends Query>(query: Q): Promise<RecordOf[Q["kind"]]>;
  /** One record that the sheet can do without; null, and not a word, if it is not to be had. */
  maybe<Q extends Query>(query: Q): Promise<RecordOf[Q["kind"]] | null>;
  /** The records that came, in order; why the others did not is told. */
  each<Q extends Query>(queries: readonly Q[]): Promise<RecordOf[Q["kind"]][]>;
  /** The tickers whose fund still trades, as far as is known; mergers of the others are told. */
  living(tickers: readonly string[]): Promise<string[]>;
}

/** @param failures - grows by what is not to be had */
export function createAsk(store: Pick<Store, "get">, signal: AbortSignal, failures: unknown[]): Ask {
  const settle = async <Q extends Query>(queries: readonly Q[]) => {
    const answers = await Promise.allSettled(queries.map((query) => store.get(query, { signal })));
    signal.throwIfAborted();
    return answers;
  };
  return {
    one: (query) => store.get(query, { signal }),
    async maybe(query) {
      const [answer] = await settle([query]);
      return answer?.status === "fulfilled" ? answer.value : null;
    },
    async each(queries) {
      const answers = await settle(queries);
      for (const answer of answers) if (answer.status === "rejected") failures.push(answer.reason);
      return answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
    },
    async living(tickers) {
      const answers = await settle(tickers.map((ticker) => ({ kind: "fund", ticker }) as const));
      return tickers.filter((ticker, i) => {
        const answer = answers[i]!;
        const successor = answer.status === "fulfilled" ? answer.value.successor : null;
        if (successor)
          failures.push(
            new DataError("merged", { ticker, successor: successor.ticker, date: successor.date }),
          );
        return successor === null;
      });
    },
  };
}

/** Monthly total-return indexes. */
export const monthlyReturnsOf = (tickers: readonly string[]) =>
  tickers.map((ticker) => ({ kind: "returns", ticker, interval: "monthly" }) as const);
