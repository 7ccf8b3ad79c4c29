/** Under what terms a source's figures may be passed on, as far as that can be said in general. */
export type Licence = "publicDomain" | "cc0" | "ownCalculation" | "publisherTerms";

/** Agencies of the United States, whose works are in the public domain (17 U.S.C. §105), and the Federal Reserve. */
const PUBLIC =
  /\b(?:SEC|EDGAR|Federal Reserve|Fed|FRED|Census|BLS|Bureau of Labor Statistics|Treasury|BEA|N-?PORT)\b/i;
const OWN = /\b(?:worked out|calculated) (?:from|by)\b|\bown calculation\b/i;
const CC0 = /\bCC0\b/;

/** @example licenceOf("US Census Bureau") // "publicDomain" */
export function licenceOf(source: string): Licence {
  if (CC0.test(source)) return "cc0";
  if (OWN.test(source)) return "ownCalculation";
  return PUBLIC.test(source) ? "publicDomain" : "publisherTerms";
}
