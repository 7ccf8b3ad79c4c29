import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
  wrap,
  type IRetryBackoffContext,
} from "cockatiel";
import { badShape } from "./badShape.ts";
import { isKnownHost, paceOf } from "./hosts.ts";
import type { RateBudget } from "./rateBudget.ts";
import { sendOnce } from "./sendOnce.ts";
import { SourceFailure, type Transport } from "./source.ts";

/** What a transport is made of; all of the world comes in here. */
export interface TransportParts {
  readonly fetch: typeof fetch;
  readonly budget: RateBudget;
  /** How to reach whoever runs this service, as SEC asks of programs; null where nobody said. */
  readonly contact: string | null;
  readonly now?: () => number;
  /** From 0 to below 1, as Math.random. */
  readonly random?: () => number;
  readonly limits?: Partial<Limits>;
}

/** How patient a transport is; times in milliseconds. */
export interface Limits {
  readonly perTry: number;
  readonly tries: number;
  /** First wait between tries; it doubles, and a random half of it is left off. */
  readonly firstWait: number;
  /** A source that asks for a longer wait is not asked again here: its failure says how long. */
  readonly longestWait: number;
  /** Failures in a row after which a host is left alone, and for how long. */
  readonly breakAfter: number;
  readonly rest: number;
  /** Longest body that is read; no file of a fund is near the usual 64 MB. */
  readonly mostBytes: number;
}

const usual: Limits = {
  perTry: 20_000,
  tries: 3,
  firstWait: 500,
  longestWait: 10_000,
  breakAfter: 5,
  rest: 60_000,
  mostBytes: 64 * 1024 * 1024,
};

/**
 * The one way out for requests of all sources: to hosts of the table only, over HTTPS, each host at its
 * pace, each try with a time limit, passing faults tried again with jitter, a host that keeps failing left
 * alone for a while. Breakers are this process's own: they save time, and nothing depends on them.
 */
export function createTransport(parts: TransportParts): Transport {
  const { budget, contact, now = Date.now, random = Math.random } = parts;
  const limits = { ...usual, ...parts.limits };
  const sending = {
    fetch: parts.fetch,
    now,
    userAgent: `Mozilla/5.0 (compatible; SmallCap${contact === null ? "" : `; ${contact}`})`,
    mostBytes: limits.mostBytes,
  };
  const limit = timeout(limits.perTry, TimeoutStrategy.Aggressive);
  const policies = new Map<string, ReturnType<typeof policyOf>>();
  let last = now();

  /** Breakers reckon with the time of day: when the clock is put back they would rest until it is that late again. */
  function forgetRestsOfWrongClock(): void {
    if (now() < last) policies.clear();
    last = now();
  }

  return async (request, signal) => {
    const { host, protocol } = new URL(request.url);
    const { source } = paceOf(host);
    if (protocol !== "https:" || !isKnownHost(host))
      throw badShape(source, "is not a source of this service");
    forgetRestsOfWrongClock();
    const policy = policies.get(host) ?? policyOf(limits, random);
    policies.set(host, policy);
    try {
      return await policy.execute(async ({ signal }) => {
        // Waiting for one's turn is no fault of the host, so the time limit begins after it.
        await budget.take(host, signal);
        return await limit.execute(({ signal }) => sendOnce(request, sending, signal), signal);
      }, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw plain(error, source, limits);
    }
  };
}

/** Nothing came back, or nothing of use: the host may be down. */
const isDown = (error: unknown) =>
  error instanceof TaskCancelledError ||
  (error instanceof SourceFailure && (error.kind === "network" || error.kind === "unwell"));

const isRateLimited = (error: unknown) => error instanceof SourceFailure && error.kind === "rateLimited";

function policyOf({ tries, longestWait, breakAfter, rest, firstWait }: Limits, random: () => number) {
  const worthAnotherTry = (error: unknown) =>
    (isDown(error) || isRateLimited(error)) &&
    !(error instanceof SourceFailure && (error.retryAfter ?? 0) > longestWait);
  const wait = ({ attempt, result }: IRetryBackoffContext<unknown>) => {
    const asked = "error" in result && result.error instanceof SourceFailure ? result.error.retryAfter : null;
    return asked ?? firstWait * 2 ** (attempt - 1) * (0.5 + random() / 2);
  };
  return wrap(
    retry(handleWhen(worthAnotherTry), { maxAttempts: tries - 1, backoff: new DelegateBackoff(wait) }),
    circuitBreaker(handleWhen(isDown), { halfOpenAfter: rest, breaker: new ConsecutiveBreaker(breakAfter) }),
  );
}

/** A failure as sources tell it, whichever policy gave up. */
function plain(error: unknown, source: string, { perTry, breakAfter, rest }: Limits): unknown {
  if (error instanceof TaskCancelledError)
    return new SourceFailure("timeLimit", source, `does not answer within ${perTry / 1_000} s`);
  if (error instanceof BrokenCircuitError)
    return new SourceFailure(
      "resting",
      source,
      `failed ${breakAfter} times in a row and is left alone for now`,
      {
        retryAfter: rest,
      },
    );
  return error;
}
