import { needsService, type Answer, type Provider, type Query } from "../query.ts";
import { createBreaker } from "./breaker.ts";
import { failedBy, readAnswer } from "./readAnswer.ts";
import { readLines } from "./readLines.ts";
import { askService, checkHealth, faultOf, type Fetch, type ServiceConnection } from "./serviceClient.ts";
import { ServiceFault, type ServiceFaultKind } from "./serviceFault.ts";
import { isAskable, MAX_QUERIES } from "./wire.ts";

/** Times in milliseconds. */
interface ServiceProviderOptions {
  /** Where the service is; null where there is none, which is no fault. Asked with every batch. */
  readonly connection: () => Promise<ServiceConnection | null>;
  readonly fetch: Fetch;
  readonly now?: () => number;
  /** How long a batch may take, however many queries are in it. Less than the store's own limit. */
  readonly limitMs?: number;
  /** How long a probe may take. */
  readonly probeMs?: number;
  /** How long the service is left alone after its first failure. */
  readonly restMs?: number;
  /** Most bytes read of one answer. */
  readonly maxBytes?: number;
}

/**
 * The service as a provider. A batch is one request, and a dead service costs one time limit, not one a cell:
 * after a failure it rests, and what is asked meanwhile fails at once, so that the chain goes on to the
 * snapshot. What arrived before a failure stands.
 */
export function createServiceProvider(options: ServiceProviderOptions): Provider {
  const { connection, fetch, now = Date.now, limitMs = 17_000, probeMs = 2_000 } = options;
  const { restMs = 30_000, maxBytes = 64 * 2 ** 20 } = options;
  const breaker = createBreaker(now, restMs);
  let lastFault: ServiceFaultKind = "unreachable";

  return async (queries, signal) => {
    const service = await connection();
    if (!service) return queries.map(absent);
    const isUp = await breaker.admits(() => checkHealth(service, fetch, probeMs));
    if (!isUp) return queries.map(() => failedBy(lastFault));
    const asked = queries.filter(isAskable);
    const found = new Map<Query, Answer>();
    const limit = within(limitMs, signal);
    try {
      for (let from = 0; from < asked.length; from += MAX_QUERIES)
        await post(service, asked.slice(from, from + MAX_QUERIES), limit.signal, found);
      breaker.succeeded();
    } catch (error) {
      note(faultOf(error, limit.signal));
    } finally {
      limit.end();
    }
    return queries.map(
      (query) => found.get(query) ?? (isAskable(query) ? failedBy(lastFault) : absent(query)),
    );
  };

  /** Asks for some queries, and puts each answer down as it arrives. */
  async function post(
    service: ServiceConnection,
    queries: readonly Query[],
    signal: AbortSignal,
    found: Map<Query, Answer>,
  ): Promise<void> {
    const { body } = await askService(service, fetch, "query", {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/x-ndjson" },
      body: JSON.stringify({ queries: queries.map((query) => asOfToday(query, now())) }),
      signal,
    });
    if (!body) throw new ServiceFault("notOurs");
    let line = 0;
    for await (const text of readLines(body, maxBytes)) {
      const query = queries[line++];
      if (!query) throw new ServiceFault("notOurs");
      found.set(query, readAnswer(text, query));
    }
    if (line < queries.length) throw new ServiceFault("notOurs");
  }

  /** A service that is only slow is not left alone: it goes on finding what it was asked for. */
  function note({ kind, retryAfter }: ServiceFault): void {
    lastFault = kind;
    if (kind !== "slow") breaker.failed(retryAfter);
  }
}

/** What nobody can be asked: an unlikely name is nobody's, and anything else needs a service. */
function absent(query: Query): Answer {
  if (isAskable(query)) return { state: "absent", problem: needsService(query) };
  return {
    state: "absent",
    problem:
      query.kind === "macro"
        ? { problem: "unknownSeries", details: { series: query.series } }
        : { problem: "unknownTicker", details: { ticker: "ticker" in query ? query.ticker : "" } },
  };
}

/** "On or before a day to come" is "the latest", and the service refuses days to come. */
function asOfToday(query: Query, now: number): Query {
  const isAhead = query.kind === "holdings" && query.asOf !== null && Date.parse(query.asOf) > now;
  return isAhead ? { ...query, asOf: null } : query;
}

/** A signal that is aborted with another one, or after a time. */
function within(
  limitMs: number,
  outer: AbortSignal,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort(outer.reason);
  const timer = setTimeout(() => controller.abort(), limitMs);
  if (outer.aborted) abort();
  outer.addEventListener("abort", abort);
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      outer.removeEventListener("abort", abort);
    },
  };
}
