import type { FundRecord } from "../../data/record.ts";
import { missing } from "./missing.ts";

/**
 * The size of the companies a fund holds, the first word of its style in lower case: small, mid, large, micro.
 *
 * @throws DataError if the style is not known: a cap on small funds would pass over it
 * @example sizeOf({ ...IJH, style: "Mid-Cap Blend" }) // "mid"
 */
export function sizeOf(fund: FundRecord): string {
  const size = /^\p{L}+/u.exec(fund.style ?? "")?.[0];
  if (size === undefined) throw missing(fund.ticker, "style", fund);
  return size.toLowerCase();
}
