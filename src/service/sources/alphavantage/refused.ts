import { textAt } from "../reading/at.ts";
import { SourceFailure, type SourceRequest } from "../source.ts";

/** As users read it. */
export const ALPHA_VANTAGE = "Alpha Vantage";

/** The request for a function of its one endpoint. */
export function alphaVantageRequest(name: string, ticker: string, key: string, more = ""): SourceRequest {
  return {
    url: `https://www.alphavantage.co/query?function=${name}&symbol=${encodeURIComponent(ticker)}${more}`,
    secrets: { apikey: key },
  };
}

/**
 * What Alpha Vantage says instead of data. Trap: it says so with status 200, limits too, in JSON also where CSV was asked for. Its words, which can hold the key, are not passed on.
 *
 * @returns the failure, null where it is data
 */
export function refused(json: unknown): SourceFailure | null {
  const said = textAt(json, "Information") ?? textAt(json, "Note");
  if (said !== null) {
    if (/premium/i.test(said) && !/rate limit|per day|per minute/i.test(said))
      return new SourceFailure("auth", ALPHA_VANTAGE, "gives this to paying users only");
    if (/rate limit|frequency|per day|per minute|limit/i.test(said))
      return new SourceFailure("rateLimited", ALPHA_VANTAGE, "has had its requests of today");
    return new SourceFailure("auth", ALPHA_VANTAGE, "refuses this key");
  }
  if (textAt(json, "Error Message") !== null)
    return new SourceFailure("notFound", ALPHA_VANTAGE, "knows no such ticker, or refuses this key");
  return null;
}
