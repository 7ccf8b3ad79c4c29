import type { Query } from "../../../data/query.ts";
import { nextSettledClose } from "../market/usMarket.ts";

const DAY_MS = 86_400_000;

/**
 * Until when what was read may be answered without asking again: prices and returns until the next US market close,
 * the rest a day. Holdings of a day long past are the exception: what is published of it stays for a month.
 *
 * @param readAt - milliseconds
 */
export function freshUntil(query: Query, readAt: number): number {
  switch (query.kind) {
    case "prices":
    case "returns":
      return nextSettledClose(readAt);
    case "holdings":
      return readAt + (isLongPast(query.asOf, readAt) ? 30 : 1) * DAY_MS;
    case "fund":
    case "valuations":
    case "macro":
    case "catalogue":
      return readAt + DAY_MS;
  }
}

/** Funds report for a day within three months of it. */
function isLongPast(date: string | null, readAt: number): boolean {
  return date !== null && Date.parse(date) < readAt - 100 * DAY_MS;
}
