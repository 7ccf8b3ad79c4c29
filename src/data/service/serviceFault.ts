/**
 * Why the service gave nothing: the words a store passes on as the reason of a failure, and the pane has a
 * sentence for each.
 */
export const serviceFaults = [
  "unreachable",
  "timeLimit",
  "unauthorised",
  "tooMany",
  "unwell",
  "notReady",
  "slow",
  "notOurs",
  "tooLarge",
] as const;
export type ServiceFaultKind = (typeof serviceFaults)[number];

/** A request to the service that came to nothing. Its message is its kind. */
export class ServiceFault extends Error {
  override readonly name = "ServiceFault";
  readonly kind: ServiceFaultKind;
  /** Milliseconds after which it may be asked again, by its own word. */
  readonly retryAfter: number | null;

  constructor(kind: ServiceFaultKind, options: ErrorOptions & { readonly retryAfter?: number | null } = {}) {
    super(kind, options);
    this.kind = kind;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** What is wrong with a status, or null where it is an answer. */
export function faultOfStatus(status: number, retryAfter: string | null): ServiceFault | null {
  if (status === 200) return null;
  if (status === 401 || status === 403) return new ServiceFault("unauthorised");
  if (status === 429) return new ServiceFault("tooMany", { retryAfter: seconds(retryAfter) });
  if (status === 503 && retryAfter !== null)
    return new ServiceFault("notReady", { retryAfter: seconds(retryAfter) });
  if (status === 504) return new ServiceFault("slow");
  return new ServiceFault(status >= 500 ? "unwell" : "notOurs");
}

const seconds = (text: string | null) =>
  text !== null && /^\d{1,5}$/.test(text) ? Number(text) * 1_000 : null;
