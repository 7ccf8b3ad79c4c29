import { badShape } from "./badShape.ts";
import { isKnownHost, paceOf } from "./hosts.ts";
import { readBody } from "./readBody.ts";
import { retryAfter } from "./retryAfter.ts";
import type { FailureKind } from "../../data/failureKind.ts";
import { SourceFailure, type SourceRequest, type SourceResponse } from "./source.ts";

/** What one try needs. */
export interface Sending {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly userAgent: string;
  readonly mostBytes: number;
}

const MOST_REDIRECTS = 5;

/**
 * Sends a request once, following redirects among its publisher's own hosts.
 *
 * @throws SourceFailure by status: auth 401 and 403, notFound 404, rateLimited 429, unwell from 500, badShape else; network where nothing answers
 */
export async function sendOnce(
  request: SourceRequest,
  sending: Sending,
  signal: AbortSignal,
): Promise<SourceResponse> {
  const { source } = paceOf(new URL(request.url).host);
  let url = withSecrets(request);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await reached(send(url, request, sending, signal), source, signal);
    const location = response.headers.get("location");
    if (!(response.status >= 300 && response.status < 400 && location !== null))
      return await reached(received(response, request, sending, source), source, signal);
    await response.body?.cancel();
    url = redirected(url, location, source);
  }
  throw badShape(source, "redirects in a circle");
}

/** The address as it is sent. */
function withSecrets({ url, secrets = {} }: SourceRequest): string {
  const parsed = new URL(url);
  for (const [name, value] of Object.entries(secrets)) parsed.searchParams.set(name, value);
  return parsed.toString();
}

function send(
  url: string,
  request: SourceRequest,
  { fetch, userAgent }: Sending,
  signal: AbortSignal,
): Promise<Response> {
  const same = new URL(url).host === new URL(request.url).host;
  const headers = { "user-agent": userAgent, ...(same ? request.headers : {}) };
  return fetch(url, { headers, redirect: "manual", signal });
}

/** What comes of a message or its body; what fails below HTTP is told by its code alone, which holds no address and no key. */
async function reached<T>(work: Promise<T>, source: string, signal: AbortSignal): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (signal.aborted || error instanceof SourceFailure) throw error;
    throw new SourceFailure("network", source, `does not answer (${codeOf(error)})`);
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { code } = Object(cause) as { readonly code?: unknown };
  return typeof code === "string" ? code : "no connection";
}

async function received(
  response: Response,
  { accept = [] }: SourceRequest,
  { now, mostBytes }: Sending,
  source: string,
): Promise<SourceResponse> {
  const { status, headers } = response;
  if (status === 200 || accept.includes(status))
    return { status, headers, body: await readBody(response, source, mostBytes) };
  await response.body?.cancel();
  const wait = retryAfter(headers.get("retry-after"), now());
  throw new SourceFailure(
    kindOf(status),
    source,
    `answers with status ${status}`,
    wait === null ? {} : { retryAfter: wait },
  );
}

function kindOf(status: number): FailureKind {
  if (status === 401 || status === 403) return "auth";
  if (status === 404) return "notFound";
  if (status === 429) return "rateLimited";
  return status >= 500 ? "unwell" : "badShape";
}

/** Where a redirect leads, if it stays with the publisher and encrypted. */
function redirected(from: string, location: string, source: string): string {
  const to = URL.canParse(location, from) ? new URL(location, from) : null;
  if (to?.protocol !== "https:" || !isKnownHost(to.host) || paceOf(to.host).source !== source)
    throw badShape(source, `redirects to ${to?.host ?? "nowhere"}, which is not asked`);
  return to.toString();
}
