import { sql } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { leaveOn } from "../../data/store/leaveOn.ts";
import { queryKey, type Answer, type Query } from "../../data/query.ts";
import type { Desk } from "../contract.ts";
import type { Database } from "../database/database.ts";
import { dailyLimits } from "../sources/dailyLimits.ts";
import type { Source, Transport } from "../sources/source.ts";
import { createTransport } from "../sources/transport.ts";
import { allowRequests } from "./allowRequests.ts";
import { answerAsKnown } from "./answering/answerAsKnown.ts";
import { answersFrom, type Decided } from "./answering/answersFrom.ts";
import type { Asking } from "./asking/askSource.ts";
import { bringUpToDate } from "./asking/bringUpToDate.ts";
import { createDatabaseBudget } from "./databaseBudget.ts";
import { decide, lastOf } from "./answering/decide.ts";
import { readKnown, type Failed, type Known } from "./answering/known.ts";
import { createLeases } from "./asking/leases.ts";
import { describeSources } from "./describeSources.ts";
import { orEmbedded } from "./answering/orEmbedded.ts";
import { orStored } from "./answering/orStored.ts";
import { startRefresh } from "./refresh/startRefresh.ts";
import { createSourceBook } from "./asking/sourceBook.ts";
import { createStorageWatch } from "./storageWatch.ts";
import { createUses } from "./uses.ts";
import { createWarmAnswers } from "./answering/warmAnswers.ts";

export interface DeskOptions {
  /** Closed together with the desk. */
  readonly database: Database;
  /** In the order in which they are asked. */
  readonly sources: readonly Source[];
  /** The way out to the sources; the world's by default. */
  readonly transport?: Transport;
  /** Milliseconds; the clock of this machine by default. Replicas' clocks may differ by a second or two. */
  readonly now?: () => number;
  /** Keys of sources, by the names of their variables. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Whether to keep up what is in use, unasked. */
  readonly refreshes?: boolean;
  /** Told in a sentence when nothing can be stored any more, and when it can again. */
  readonly tell?: (sentence: string) => void;
  readonly limits?: Partial<DeskLimits>;
}

/** Milliseconds. */
interface DeskLimits {
  /** How long an answer waits for the sources; what they say later is there for the next to ask. */
  readonly answerMs: number;
  /** How long one source may take. */
  readonly sourceMs: number;
  /** How long nothing is written, nor asked for, after a write failed for want of a place to write to. */
  readonly restMs: number;
}

const LIMITS: DeskLimits = { answerMs: 12_000, sourceMs: 30_000, restMs: 30_000 };

/**
 * The data behind the service: answers from the database while fresh, else from the sources, each thing fetched by one
 * of all replicas. It holds nothing that another process on the same database could not do without.
 */
export function openDesk(options: DeskOptions): Promise<Desk> {
  const { database, sources, now = Date.now, environment = process.env, refreshes = false } = options;
  const { answerMs, sourceMs, restMs } = { ...LIMITS, ...options.limits };
  const { db } = database;
  const limitOf = dailyLimits(environment);
  const book = createSourceBook(db, now);
  const leases = createLeases(db, randomUUID(), now);
  const uses = createUses(db, now);
  const warm = createWarmAnswers(now);
  const storage = createStorageWatch(database.place, now, restMs, options.tell);
  const chain = sources.map(({ name }) => name);
  const closing = new AbortController();
  // as many listen as there are fetches under way, and each leaves when its own ends: Node warns from eleven on
  setMaxListeners(Infinity, closing.signal);
  const transport =
    options.transport ??
    createTransport({
      fetch,
      budget: createDatabaseBudget(db, now, limitOf),
      contact: environment["SMALLCAP_CONTACT"] ?? null,
      now,
    });
  const asking: Asking = { db, sources, transport, book, now, sourceMs };

  /** What this process is fetching, or waiting for another to fetch: callers here share it. */
  const flights = new Map<string, Promise<void>>();

  function upToDate(query: Query): Promise<void> {
    const key = queryKey(query);
    let flight = flights.get(key);
    if (!flight) {
      if (storage.trouble() !== null) return Promise.resolve(); // what cannot be kept is not asked for
      flight = storage
        .writing(() => bringUpToDate(query, asking, leases, closing.signal), true)
        .finally(() => flights.delete(key));
      flight.catch(() => undefined); // told to those who wait; that there may be none is no fault
      flights.set(key, flight);
    }
    return flight;
  }

  /** What may be said of a query for now: sources take longer than an answer may, or what they say cannot be kept. */
  function meanwhile(query: Query, known: Known): Decided {
    const trouble = storage.trouble();
    const knowing = sources.find((each) => each.knows(query))?.name ?? "SmallCap";
    const source = trouble === null ? knowing : "Data service";
    const heads = lastOf(query, known);
    if (heads) return { do: "standIn", heads, failed: source };
    const failed: Failed =
      trouble === null
        ? { source, kind: "timeLimit", reason: `does not answer within ${answerMs / 1_000} s` }
        : { source, kind: "unwritable", reason: trouble };
    return { do: "fail", failed };
  }

  async function decided(queries: readonly Query[], signal: AbortSignal) {
    const before = await readKnown(db, queries, now());
    const wanting = queries.filter((query, i) => decide(query, before[i]!, chain, now()).do === "fetch");
    if (wanting.length > 0) {
      const landed = Promise.all(wanting.map(upToDate));
      await leaveOn(signal, inTime(landed, answerMs));
    }
    const known = wanting.length > 0 ? await readKnown(db, queries, now()) : before;
    return queries.map((query, i) => {
      const decision = decide(query, known[i]!, chain, now());
      return { query, decision: decision.do === "fetch" ? meanwhile(query, known[i]!) : decision };
    });
  }

  async function answer(queries: readonly Query[], signal: AbortSignal): Promise<readonly Answer[]> {
    signal.throwIfAborted();
    const noting = storage.writing(() => uses.note(queries), false);
    const [answers] = await Promise.all([answered(queries, signal), noting]);
    return answers;
  }

  async function answered(queries: readonly Query[], signal: AbortSignal): Promise<readonly Answer[]> {
    const atHand = queries.map((query) => warm.get(queryKey(query)));
    const others = queries.filter((_, i) => !atHand[i]);
    const fetched = await storage.reading(
      async () => (others.length === 0 ? [] : await answersFrom(db, await decided(others, signal), warm)),
      () => others.map(unread),
    );
    let next = 0;
    const answers = atHand.map((at) => at ?? fetched[next++]!);
    return await Promise.all(queries.map((query, i) => filledUp(query, answers[i]!, signal)));
  }

  /** The answer, or a better one of what was stored long ago or ships with the add-in. */
  async function filledUp(query: Query, given: Answer, signal: AbortSignal): Promise<Answer> {
    const stored = await storage.reading(
      () => orStored(db, query, given, now()),
      () => given,
    );
    return await orEmbedded(query, stored, signal);
  }

  /** The answer where the database cannot even be read. */
  const unread = (): Answer => ({
    state: "failed",
    source: "Data service",
    kind: "unwritable",
    reason: storage.trouble() ?? "",
  });

  const refresh = refreshes ? startRefresh({ asking, leases, upToDate }) : null;

  return Promise.resolve({
    answer,
    answerAsKnown: (queries, at) => answerAsKnown(db, queries, at, now),
    sources: async () => {
      const states = await storage.reading(
        () => describeSources(asking, environment, limitOf),
        () => [],
      );
      return [...states, ...storage.states()];
    },
    allow: (client, perMinute, count) => allowRequests(db, client, perMinute, count, now()),
    async check() {
      await db.execute(sql`select 1`);
    },
    async close() {
      closing.abort(new Error("the desk is closing"));
      await refresh?.stop();
      await Promise.allSettled(flights.values());
      await database.close();
    },
  });
}

/** Waits for work, but no longer than so many milliseconds. */
async function inTime(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work, over]).finally(() => clearTimeout(timer));
}
