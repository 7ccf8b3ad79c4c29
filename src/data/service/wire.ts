import type { Query } from "../query.ts";

/** What the service's address and the add-in agree on, besides the types of `query.ts` and `record.ts`. */
export const API = "api/v1";

/** Most queries one request may hold. */
export const MAX_QUERIES = 1_000;

/** Most bytes the body of a request may have. */
export const MAX_REQUEST_BYTES = 1_048_576;

/** What funds, share classes (BRK.B) and indices (^GSPC) are called. */
export const TICKER_PATTERN = "^\\^?[A-Z][A-Z0-9]{0,11}(?:[.-][A-Z0-9]{1,6})?$";

/** What publishers call their series: DGS2. */
export const SERIES_PATTERN = "^[A-Z0-9][A-Z0-9_]{0,39}$";

const ticker = new RegExp(TICKER_PATTERN, "u");
const series = new RegExp(SERIES_PATTERN, "u");

/** Whether the service takes a query for one at all: a name it could not be asked for is nobody's name. */
export function isAskable(query: Query): boolean {
  if (query.kind === "catalogue") return true;
  return query.kind === "macro" ? series.test(query.series) : ticker.test(query.ticker);
}
