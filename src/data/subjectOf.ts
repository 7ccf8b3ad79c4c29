import type { Query } from "./query.ts";

/** What a question is about: a ticker or a macro series; "SmallCap" for the list of all funds. */
export function subjectOf(query: Query): string {
  if (query.kind === "catalogue") return "SmallCap";
  return query.kind === "macro" ? query.series : query.ticker;
}
