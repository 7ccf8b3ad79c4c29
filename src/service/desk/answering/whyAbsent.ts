import { figureOf, subjectOf, type AbsentProblem, type Query } from "../../../data/query.ts";

/** What every fund has; it may well lack published holdings or ratios. */
const EVERY_FUND_HAS: ReadonlySet<Query["kind"]> = new Set(["fund", "prices", "returns"]);

/**
 * What to tell when there is no such thing. A fund without what every fund has is not known at all.
 *
 * @param wasAsked - false where no source claims to know such things
 */
export function whyAbsent(query: Query, wasAsked: boolean): AbsentProblem {
  const ticker = subjectOf(query);
  if (wasAsked && EVERY_FUND_HAS.has(query.kind)) return { problem: "unknownTicker", details: { ticker } };
  if (wasAsked && query.kind === "macro")
    return { problem: "unknownSeries", details: { series: query.series } };
  const details = { ticker, figure: figureOf(query) };
  return query.kind === "holdings" && query.asOf !== null
    ? { problem: "noFigureBy", details: { ...details, date: query.asOf } }
    : { problem: "noFigure", details };
}
