import { inEnglish } from "./inEnglish.ts";
import type { Listing } from "../record.ts";
import { typedOnLatinKeys } from "./typedOnLatinKeys.ts";

/**
 * Funds that match what is typed into a search box: first the ticker itself, then tickers that begin
 * with the text, then funds of which every word typed begins a word of the name, issuer or style. Case,
 * accents and full-width letters do not matter. Korean is understood where it names a style or issuer
 * (소형 가치) and where a ticker was typed with the Korean keyboard on (ㅑ즈 for IWM).
 *
 * @param limit - how many funds at most; nothing is found for no text
 */
export function searchListings(listings: readonly Listing[], text: string, limit = 20): Listing[] {
  const wanted = [plain(text), plain(typedOnLatinKeys(text)), plain(inEnglish(text))].filter(
    (query) => query,
  );
  return listings
    .map((listing) => ({ listing, rank: Math.min(...wanted.map((query) => rank(listing, query))) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank || (a.listing.ticker < b.listing.ticker ? -1 : 1))
    .slice(0, limit)
    .map(({ listing }) => listing);
}

const NO_MATCH = 3;

function rank({ ticker, name, issuer, style }: Listing, query: string): number {
  const symbol = ticker.toLowerCase();
  if (symbol === query) return 0;
  if (symbol.startsWith(query)) return 1;
  const words = plain([ticker, name, issuer, style].join(" ")).split(" ");
  return query.split(" ").every((part) => words.some((word) => word.startsWith(part))) ? 2 : NO_MATCH;
}

/** Lower case, no accents, words parted by single spaces: "S&P Small-Cap" is "s p small cap". */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}^]+/gu, " ")
    .trim();
}
