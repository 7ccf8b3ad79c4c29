import { textAt } from "../reading/at.ts";
import { SourceFailure } from "../source.ts";

/** As users read it. */
export const ALPHA_VANTAGE = "Alpha Vantage";

/** Address of a function of its one endpoint. The key can go nowhere but here; what is shown of addresses leaves it out. */
export function alphaVantageAddress(name: string, ticker: string, key: string, more = ""): string {
  return `https://www.alphavantage.co/query?function=${name}&symbol=${encodeURIComponent(ticker)}${more}&apikey=${encodeURIComponent(key)}`;
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
