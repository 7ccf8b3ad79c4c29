import { DataError } from "../../errors.ts";
import { askChain, type Outcome } from "./askChain.ts";
import type { Link } from "./askWithin.ts";
import { conclude } from "./conclude.ts";
import { leaveOn } from "./leaveOn.ts";
import { createMemory } from "./memory.ts";
import { noAnswer, queryKey, type Failure, type Provider, type Query, type RecordOf } from "../query.ts";
import type { DataRecord } from "../record.ts";
import { countQualities, createStoreWatch, type StoreState } from "./storeState.ts";

/** Where a provider stands in the chain. They are asked in this order. */
const places = ["workbook", "service", "snapshot"] as const;
export type Place = (typeof places)[number];

/** What users are told does not answer. */
const NAMES: Readonly<Record<Place, string>> = {
  workbook: "Workbook data",
  service: "Data service",
  snapshot: "Embedded snapshot",
};

/** Times in milliseconds. */
interface StoreOptions {
  readonly now?: () => number;
  /** How long a record is answered from memory. */
  readonly freshMs?: number;
  /** The same for one got while a source failed: soon asked for again, but not by every cell. */
  readonly retryMs?: number;
  /** How long one provider may take. */
  readonly timeoutMs?: number;
  /** How many records are kept; the longest unread from their source go first. */
  readonly capacity?: number;
}

/** The one place records come from: cells and pane ask here, and so never disagree. */
export interface Store {
  /**
   * The record that answers a query: from memory while fresh, else from the chain, where everything
   * asked for in one turn of the event loop goes as one call. Always settles. A caller whose signal is
   * aborted leaves at once; the request, which others may share, goes on and fills the memory.
   *
   * @throws DataError if it is not to be had
   */
  get<Q extends Query>(query: Q, options?: { readonly signal?: AbortSignal }): Promise<RecordOf[Q["kind"]]>;
  /** The fresh record in memory, without waiting; undefined if there is none. Never asks. */
  peek<Q extends Query>(query: Q): RecordOf[Q["kind"]] | undefined;
  /** Makes the next ask for these queries (all, if none are given) go out. Last known records stay. */
  refresh(queries?: readonly Query[]): void;
  /** Puts a provider into the chain, or takes out the one there: the next asks go to the new chain. */
  use(place: Place, provider: Provider | null): void;
  /**
   * What the rest of the chain says now, past the provider in one place. Cells go on as before: nothing is
   * remembered of it. What nobody has is left out.
   *
   * @throws DataError "noAnswer" if a source failed: what stands in for it would not be what it says now
   */
  askPast(place: Place, queries: readonly Query[]): Promise<readonly { query: Query; record: DataRecord }[]>;
  /** Everything asked for since the start, each thing once: what cells and fills were made from. */
  used(): readonly Query[];
  /** What the store is doing, the same object until it changes. */
  state(): StoreState;
  /** Calls the listener whenever the state changes. @returns a function that ends it */
  subscribe(listener: (state: StoreState) => void): () => void;
}

/** A question on its way, shared by all who asked it. */
interface Flight {
  readonly query: Query;
  readonly answer: Promise<DataRecord>;
  readonly resolve: (record: DataRecord) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A store over a chain of providers.
 *
 * @param providers - whom to ask, by place; more can be put in later with `use`
 */
export function createStore(
  providers: Readonly<Partial<Record<Place, Provider>>>,
  options: StoreOptions = {},
): Store {
  const { now = Date.now, freshMs = 15 * 60_000, retryMs = 30_000, timeoutMs = 20_000 } = options;
  const chain = new Map<Place, Provider | null>(places.map((place) => [place, providers[place] ?? null]));
  const memory = createMemory(options.capacity ?? 2_000, now);
  const watch = createStoreWatch(now);
  /** Asked for in this turn of the event loop; goes out at its end. */
  let waiting: Map<string, Flight> | undefined;
  /** Out at the providers. One that is not here any more when it lands is answered, but not kept. */
  const flying = new Map<string, Flight>();
  let outstanding = 0;
  const used = new Map<string, Query>();

  function ask(query: Query, key: string): Promise<DataRecord> {
    const underWay = waiting?.get(key) ?? flying.get(key);
    if (underWay) return underWay.answer;
    if (!waiting) {
      waiting = new Map();
      setTimeout(() => void send());
    }
    const flight = createFlight(query);
    waiting.set(key, flight);
    outstanding += 1;
    return flight.answer;
  }

  async function send(): Promise<void> {
    const batch = waiting!;
    waiting = undefined;
    for (const [key, flight] of batch) flying.set(key, flight);
    watch.update(counts());
    const queries = Array.from(batch.values(), ({ query }) => query);
    await askChain(links(), queries, timeoutMs, {
      onOutcome: (query, outcome) => land(batch.get(queryKey(query))!, outcome),
      onAsked: ({ name, provider }, failure) => {
        const isInChain = [...chain.values()].includes(provider);
        if (isInChain) watch.asked(name, failure);
        watch.update(counts());
      },
    });
    watch.update(counts());
  }

  function counts() {
    return { outstanding, qualities: countQualities(memory.records()) };
  }

  function links(past: Place | null = null): Link[] {
    return places.flatMap((place) => {
      const provider = place === past ? null : chain.get(place);
      return provider ? [{ name: NAMES[place], provider }] : [];
    });
  }

  function land(flight: Flight, outcome: Outcome): void {
    const key = queryKey(flight.query);
    const isCurrent = flying.get(key) === flight;
    if (isCurrent) flying.delete(key);
    outstanding -= 1;
    const lastKnown = memory.lastKnown(key);
    try {
      const record = conclude(flight.query, outcome, lastKnown);
      const original = record === outcome.found ? record : (lastKnown ?? record);
      if (isCurrent) memory.keep(key, record, original, outcome.failure ? retryMs : freshMs);
      flight.resolve(record);
    } catch (error) {
      if (isCurrent && !outcome.failure) memory.drop(key);
      flight.reject(error);
    }
  }

  /** The key of a query, which is noted as used: a map lookup for one that was before. */
  function keyOf(query: Query): string {
    const key = queryKey(query);
    if (!used.has(key)) used.set(key, query);
    return key;
  }

  /** `askWithin` lets no record through that answers another query: what a query gets is of its kind. */
  type Answer<Q extends Query> = RecordOf[Q["kind"]];

  return {
    get<Q extends Query>(query: Q, { signal }: { readonly signal?: AbortSignal } = {}) {
      const key = keyOf(query);
      const answer = (memory.fresh(key)?.answer ?? ask(query, key)) as Promise<Answer<Q>>;
      return signal ? leaveOn(signal, answer) : answer;
    },
    peek: <Q extends Query>(query: Q) => memory.fresh(keyOf(query))?.record as Answer<Q> | undefined,
    refresh(queries) {
      const keys = queries?.map(queryKey);
      memory.age(keys);
      for (const key of keys ?? [...flying.keys()]) flying.delete(key);
    },
    use(place, provider) {
      chain.set(place, provider);
      memory.age();
      flying.clear();
      watch.dismissed(NAMES[place]);
    },
    async askPast(place, queries) {
      const found: { query: Query; record: DataRecord }[] = [];
      const failures: { query: Query; failure: Failure }[] = [];
      await askChain(links(place), queries, timeoutMs, {
        onOutcome: (query, { found: record, failure }) => {
          if (record) found.push({ query, record });
          if (failure) failures.push({ query, failure });
        },
        onAsked: () => undefined,
      });
      const [failed] = failures;
      if (failed)
        throw new DataError("noAnswer", noAnswer(failed.query, failed.failure.source), {
          cause: failed.failure,
        });
      return found;
    },
    used: () => [...used.values()],
    state: watch.state,
    subscribe: watch.subscribe,
  };
}

function createFlight(query: Query): Flight {
  let resolve!: Flight["resolve"], reject!: Flight["reject"];
  const answer = new Promise<DataRecord>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { query, answer, resolve, reject };
}
