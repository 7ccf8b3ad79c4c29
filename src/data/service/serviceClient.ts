import { failureKinds } from "../failureKind.ts";
import { list, number, oneOf, orNull, shape, text } from "../checks/shape.ts";
import { faultOfStatus, ServiceFault } from "./serviceFault.ts";
import { sourceStates, type SourceState } from "./sourceState.ts";
import { API } from "./wire.ts";

/** Where the service is, and what it asks for. */
export interface ServiceConnection {
  /** Address of the folder that api/ is in, with a slash at its end: "https://data.example.com/". */
  readonly base: string;
  /** Goes into a header, never into an address; null where none is asked for. */
  readonly token: string | null;
}

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Sends one request and looks at its status.
 *
 * @param path - after api/v1/: "query"
 * @throws ServiceFault
 */
export async function askService(
  { base, token }: ServiceConnection,
  fetch: Fetch,
  path: string,
  init: Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> },
): Promise<Response> {
  const headers = { ...init.headers, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) };
  const address = new URL(`${API}/${path}`, base).href;
  let response: Response;
  try {
    response = await fetch(address, {
      ...init,
      headers,
      redirect: "error",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
  } catch (cause) {
    throw faultOf(cause, init.signal);
  }
  const fault = faultOfStatus(response.status, response.headers.get("Retry-After"));
  if (!fault) return response;
  await response.body?.cancel();
  throw fault;
}

/** What a request that did not end well died of: its time limit, or the way to the service. */
export function faultOf(cause: unknown, signal: AbortSignal | null | undefined): ServiceFault {
  if (cause instanceof ServiceFault) return cause;
  return new ServiceFault(signal?.aborted ? "timeLimit" : "unreachable", { cause });
}

/** @throws ServiceFault unless a service of ours answers, and is well */
export async function checkHealth(
  connection: ServiceConnection,
  fetch: Fetch,
  limitMs: number,
): Promise<void> {
  if (!isHealth(await readJson(connection, fetch, "health", limitMs))) throw new ServiceFault("notOurs");
}

/**
 * How the sources of the service have been doing.
 *
 * @throws ServiceFault
 */
export async function fetchSources(
  connection: ServiceConnection,
  fetch: Fetch,
  limitMs: number,
): Promise<readonly SourceState[]> {
  const body = await readJson(connection, fetch, "sources", limitMs);
  if (!isSources(body)) throw new ServiceFault("notOurs");
  return body.sources;
}

async function readJson(
  connection: ServiceConnection,
  fetch: Fetch,
  path: string,
  limitMs: number,
): Promise<unknown> {
  const signal = AbortSignal.timeout(limitMs);
  const response = await askService(connection, fetch, path, { signal });
  try {
    return await response.json();
  } catch (cause) {
    throw signal.aborted ? new ServiceFault("timeLimit", { cause }) : new ServiceFault("notOurs", { cause });
  }
}

const isHealth = shape({ status: oneOf("ok"), service: oneOf("smallcap") });

const isSources = shape<{ readonly sources: readonly SourceState[] }>({
  sources: list(
    shape<SourceState>({
      name: text,
      state: oneOf(...sourceStates),
      lastSuccess: orNull(text),
      lastFailure: orNull(shape({ at: text, kind: oneOf(...failureKinds), reason: text })),
      quota: orNull(shape({ left: number, until: text })),
      waiting: number,
    }),
  ),
});
