import type { Operation } from "./operations.ts";
import type { ApiRequest } from "./requests.ts";

/** An answer as it came. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What a request as described may still be refused for: days that no calendar has, data that nobody has. */
const REFUSED = /^(?:noSuchDate|futureDate|datesReversed|noRange|notHeld)$/u;

/** What is wrong with the answer to a request; null where nothing is. */
export function faultOfAnswer(
  request: ApiRequest,
  answer: ApiAnswer,
  operations: readonly Operation[],
): string | null {
  const { status, headers } = answer;
  if (headers["x-injected"] !== undefined) return "a header was slipped in";
  if (status >= 500) return `status ${status}`;
  if (status >= 400) return faultOfRefusal(request, answer, operations);
  if (request.isAsDescribed === false) return "taken, though not as described";
  return request.operation && status === 200 ? faultOfSuccess(request.operation, answer) : null;
}

/** A refusal is one of our problems with a sentence, and no request as described is refused for its form. */
function faultOfRefusal(
  { method, operation, isAsDescribed }: ApiRequest,
  { status, headers, body }: ApiAnswer,
  [any]: readonly Operation[],
): string | null {
  if (method === "HEAD") return body === "" ? null : "a body for HEAD";
  if (!String(headers["content-type"]).startsWith("application/problem+json"))
    return `status ${status} as ${String(headers["content-type"])}: ${body.slice(0, 80)}`;
  const problem = JSON.parse(body) as {
    readonly problem: string;
    readonly title: string;
    readonly status: number;
  };
  if (!any!.isProblem(problem)) return `a problem not as described: ${body.slice(0, 120)}`;
  if (problem.status !== status || !/\p{L}+ \p{L}+.*\.$/u.test(problem.title))
    return `a problem without a sentence: ${body.slice(0, 120)}`;
  return isAsDescribed === true && !mayRefuse(operation, problem)
    ? `refused, though as described: ${body.slice(0, 160)}`
    : null;
}

/** A key of a record may be nobody's, whatever it looks like. */
const mayRefuse = (
  operation: Operation | null,
  { problem, status }: { readonly problem: string; readonly status: number },
): boolean =>
  REFUSED.test(problem) ||
  (status === 404 && operation !== null && operation.parameters.some((each) => each.in === "path"));

function faultOfSuccess(operation: Operation, { headers, body }: ApiAnswer): string | null {
  const isLines = String(headers["content-type"]).startsWith("application/x-ndjson");
  const isRight = isLines
    ? body
        .split("\n")
        .filter((line) => line !== "")
        .every((line) => operation.isLine(JSON.parse(line)))
    : operation.isAnswer(JSON.parse(body));
  return isRight ? null : `an answer not as described: ${body.slice(0, 160)}`;
}
