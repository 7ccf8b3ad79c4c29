import { isSeriesName, isTicker } from "../names.ts";
import type { Query } from "../query.ts";

/** What the service's address and the add-in agree on, besides the types of `query.ts` and `record.ts`. */
export const API = "api/v1";

/** Most queries one request may hold. */
export const MAX_QUERIES = 1_000;

/** Most bytes the body of a request may have. */
export const MAX_REQUEST_BYTES = 1_048_576;

/** Whether the service takes a query for one at all: a name it could not be asked for is nobody's name. */
export function isAskable(query: Query): boolean {
  if (query.kind === "catalogue") return true;
  return query.kind === "macro" ? isSeriesName(query.series) : isTicker(query.ticker);
}
