import type { Valuation } from "./valuation.ts";

/** Of each figure once: texts put together anew would be the dearest part of comparing, and thousands of cells compare. */
const known = new WeakMap<Valuation, string>();

/**
 * The rule by which a P/E was worked out, as text: two P/Es compare only if theirs are the same. Where no
 * method is stated only the publisher vouches for its figures being alike, so its name is part of the rule.
 *
 * @example peRule({ ticker: "IJR", peRatio: 16.7, basis: "trailing", method: "exNegCap60", asOf: "2019-03-31", source: "Morningstar" }) // "trailing, exNegCap60"
 * @example peRule({ ticker: "IJR", peRatio: 12.11, basis: "trailing", method: "unstated", asOf: "2022-08-30", source: "A" }) // "trailing, unstated, A"
 */
export function peRule(valuation: Valuation): string {
  const rule = known.get(valuation) ?? ruleOf(valuation);
  known.set(valuation, rule);
  return rule;
}

const ruleOf = ({ basis, method, source }: Valuation) =>
  method === "unstated" ? `${basis}, ${method}, ${source}` : `${basis}, ${method}`;
