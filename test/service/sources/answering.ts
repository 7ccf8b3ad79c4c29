import {
  SourceFailure,
  type SourceRequest,
  type SourceResponse,
  type Transport,
} from "../../../src/service/sources/source.ts";

/** What to answer to addresses that contain a text: bytes, or a status with headers. The first that fits answers. */
export type Answers = readonly (readonly [
  part: string,
  answer: Uint8Array | { status?: number; headers?: Headers; body?: Uint8Array },
])[];

/** A transport that never leaves the process, and what was asked of it. An address nobody expects fails as a dead host does. */
export function answering(answers: Answers): {
  readonly transport: Transport;
  readonly asked: readonly SourceRequest[];
} {
  const asked: SourceRequest[] = [];
  const transport: Transport = async (request) => {
    asked.push(request);
    const found = answers.find(([part]) => request.url.includes(part))?.[1];
    if (found === undefined) throw new SourceFailure("network", "test", `nobody answers ${request.url}`);
    return received(request, found instanceof Uint8Array ? { body: found } : found);
  };
  return { transport, asked };
}

function received(
  { accept = [] }: SourceRequest,
  { status = 200, headers = new Headers(), body = new Uint8Array() }: Exclude<Answers[number][1], Uint8Array>,
): SourceResponse {
  if (status === 200 || accept.includes(status)) return { status, headers, body };
  throw new SourceFailure(status === 401 ? "auth" : "badShape", "test", `status ${status}`);
}

/** A day after all those in the fixtures. */
export const NOW = Date.parse("2026-03-09T15:00:00Z");

/** A signal nobody aborts. */
export const calm = new AbortController().signal;
