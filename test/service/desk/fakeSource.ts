import type { Query } from "../../../src/data/query.ts";
import type { DataRecord } from "../../../src/data/record.ts";
import type { Source, Transport } from "../../../src/service/sources/source.ts";

/** A source that answers as it is told, and remembers what it was asked. */
export interface FakeSource extends Source {
  readonly asked: Query[];
  answer: (query: Query, transport: Transport, signal: AbortSignal) => Promise<DataRecord | null>;
}

export function fakeSource(
  name: string,
  answer: FakeSource["answer"],
  given: Partial<Pick<Source, "keyName" | "knows" | "takesMany">> = {},
): FakeSource {
  const source: FakeSource = {
    name,
    keyName: null,
    knows: () => true,
    ...given,
    asked: [],
    answer,
    fetch: async (query, transport, signal) => {
      source.asked.push(query);
      return await source.answer(query, transport, signal);
    },
  };
  return source;
}

/** A transport for sources that use none. */
export const noTransport: Transport = () => Promise.reject(new Error("no request was expected"));
