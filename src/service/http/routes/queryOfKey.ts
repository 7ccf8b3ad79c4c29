import type { Query } from "../../../data/query.ts";
import { DATE_PATTERN } from "../../../data/checks/isDay.ts";
import { isAskable } from "../../../data/service/wire.ts";

/**
 * The query a key stands for, or null where it is none: the inverse of `queryKey`.
 *
 * @example queryOfKey("returns:IWM:monthly") // { kind: "returns", ticker: "IWM", interval: "monthly" }
 */
export function queryOfKey(key: string): Query | null {
  const [kind = "", ...names] = key.split(":");
  const reader = Object.hasOwn(readers, kind) ? readers[kind as Query["kind"]] : null;
  if (!reader || names.length !== reader.names) return null;
  const query = reader.read(names[0] ?? "", names[1] ?? "");
  return query && isAskable(query) ? query : null;
}

interface Reader {
  /** How many names follow the kind. */
  readonly names: 0 | 1 | 2;
  readonly read: (name: string, second: string) => Query | null;
}

const readers: Readonly<Record<Query["kind"], Reader>> = {
  fund: { names: 1, read: (ticker) => ({ kind: "fund", ticker }) },
  valuations: { names: 1, read: (ticker) => ({ kind: "valuations", ticker }) },
  prices: { names: 1, read: (ticker) => ({ kind: "prices", ticker }) },
  macro: { names: 1, read: (series) => ({ kind: "macro", series }) },
  catalogue: { names: 0, read: () => ({ kind: "catalogue" }) },
  returns: {
    names: 2,
    read: (ticker, interval) =>
      interval === "daily" || interval === "monthly" ? { kind: "returns", ticker, interval } : null,
  },
  holdings: {
    names: 2,
    read: (ticker, day) => (isDay(day) ? { kind: "holdings", ticker, asOf: dayOf(day) } : null),
  },
};

const DATE = new RegExp(DATE_PATTERN, "u");
const isDay = (text: string) => text === "latest" || DATE.test(text);
const dayOf = (text: string) => (text === "latest" ? null : text);
