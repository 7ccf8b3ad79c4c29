import type { Answer, Provider, Query } from "../../../src/data/query.ts";
import { needsService, queryKey } from "../../../src/data/query.ts";
import { snapshot } from "../../../src/data/snapshot/snapshot.ts";
import type { Desk, SourceState } from "../../../src/service/contract.ts";

/** A desk that a test can ask what it was asked, and make fail. */
export interface FakeDesk extends Desk {
  /** Keys of the queries of each call. */
  readonly calls: string[][];
  /** Rejects from now on, or answers again. */
  down: boolean;
}

/**
 * A desk over a provider; the snapshot's figures as if a source had just said them, if none is given.
 *
 * @param answer - answers each batch
 */
export function fakeDesk(answer: Provider = liveSnapshot): FakeDesk {
  const up =
    <T>(value: () => T | Promise<T>) =>
    async () => {
      if (desk.down) throw new Error("connect ECONNREFUSED postgres://user:hidden@db/smallcap");
      return value();
    };
  const desk: FakeDesk = {
    calls: [],
    down: false,
    answer: (queries, signal) => {
      desk.calls.push(queries.map(queryKey));
      return up(() => answer(queries, signal))();
    },
    answerAsKnown: (queries, at) =>
      up(async () => (await liveSnapshot(queries, new AbortController().signal)).map(knownAt(at)))(),
    sources: up(() => states),
    allow: (_, __, count) => up(() => ({ granted: count, waitMs: 0 }))(),
    check: up(() => undefined),
    close: () => Promise.resolve(),
  };
  return desk;
}

const FETCHED_AT = "2026-11-20T21:30:00.000Z";

/** The snapshot's records, marked as read from a source. */
export const liveSnapshot: Provider = async (queries, signal) =>
  (await snapshot(queries, signal)).map((answer) =>
    answer.state === "found"
      ? { ...answer, record: { ...answer.record, quality: "live", fetchedAt: FETCHED_AT } }
      : answer,
  );

/** Holds nothing: as a service whose sources nobody has asked yet, without a network. */
export const nothingHeld: Provider = async (queries) =>
  queries.map((query) => ({ state: "absent", problem: needsService(query) }));

const knownAt =
  (at: string) =>
  (answer: Answer): Answer =>
    answer.state === "found" ? { ...answer, record: { ...answer.record, fetchedAt: at } } : answer;

export const states: readonly SourceState[] = [
  {
    name: "Yahoo",
    state: "answering",
    lastSuccess: FETCHED_AT,
    lastFailure: null,
    quota: { left: 1_990, until: "2026-11-20T22:00:00.000Z" },
    waiting: 3,
  },
  {
    name: "Vanguard",
    state: "resting",
    lastSuccess: null,
    lastFailure: { at: FETCHED_AT, kind: "badShape", reason: "an HTML page instead of data" },
    quota: null,
    waiting: 0,
  },
  { name: "Tiingo", state: "needsKey", lastSuccess: null, lastFailure: null, quota: null, waiting: 0 },
];

export const fund = (ticker: string): Query => ({ kind: "fund", ticker });
