import type { SourceRequest, Transport } from "./source.ts";

/** One address of a source in three pure steps; nothing here asks anything, so each step is tested alone. */
export interface Endpoint<Asked, Answer, Result> {
  /** What to send for it. With `accept: [404]`, "not found" is an answer: there is none. */
  readonly request: (asked: Asked) => SourceRequest;
  /** The bytes as plain values. @throws SourceFailure badShape, and nothing else, whatever the bytes */
  readonly parse: (body: Uint8Array) => Answer | Promise<Answer>;
  /** What it says in this project's units; null where it has none. @throws SourceFailure badShape */
  readonly normalise: (answer: Answer, asked: Asked, read: Reading) => Result | null;
}

/** Where and when something was read. */
export interface Reading {
  readonly sourceUrl: string;
  /** ISO instant. */
  readonly fetchedAt: string;
}

/** What it takes to ask a source. */
export interface Asking {
  readonly transport: Transport;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** Asks for one thing: request, transport, parse, normalise; null where the source has none. */
export async function ask<Asked, Answer, Result>(
  endpoint: Endpoint<Asked, Answer, Result>,
  asked: Asked,
  asking: Asking,
): Promise<Result | null> {
  const request = endpoint.request(asked);
  const response = await asking.transport(request, asking.signal);
  if (response.status === 404) return null;
  const answer = await endpoint.parse(response.body);
  return endpoint.normalise(answer, asked, readingOf(request, asking));
}

/** Where and when an answer to a request was read. */
export function readingOf({ url }: SourceRequest, { now }: Asking): Reading {
  return { sourceUrl: url, fetchedAt: new Date(now()).toISOString() };
}
