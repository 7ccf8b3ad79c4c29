import type { Valuation } from "./valuation.ts";

/**
 * The rule by which a P/E was worked out, as text: two P/Es compare only if theirs are the same. Where no
 * method is stated only the publisher vouches for its figures being alike, so its name is part of the rule.
 *
 * @example peRule({ ticker: "IJR", peRatio: 16.7, basis: "trailing", method: "exNegCap60", asOf: "2019-03-31", source: "Morningstar" }) // "trailing, exNegCap60"
 * @example peRule({ ticker: "IJR", peRatio: 12.11, basis: "trailing", method: "unstated", asOf: "2022-08-30", source: "A" }) // "trailing, unstated, A"
 */
export function peRule({ basis, method, source }: Valuation): string {
  return method === "unstated" ? `${basis}, ${method}, ${source}` : `${basis}, ${method}`;
}
