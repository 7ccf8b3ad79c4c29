import type { Query } from "../../data/query.ts";
import type { FundRecord, Listing } from "../../data/record.ts";
import { DataError, InputError, type Problem } from "../../errors.ts";
import { wordValue } from "../arguments/plainValue.ts";
import { readCells, readRange } from "../arguments/range.ts";
import { positive } from "../arguments/positive.ts";
import { readNumber } from "../arguments/readNumber.ts";
import { readOption } from "../arguments/readOption.ts";
import { missing } from "../fields/missing.ts";
import { withRecords, type Records } from "../asking/records.ts";
import { inCell } from "../results/inCell.ts";
import { spill } from "../results/spill.ts";

/** What a list of funds can be sorted by; the default comes first. */
const screenOrders = ["ticker", "name", "expenseRatio", "netAssets", "yield"] as const;

type Order = (typeof screenOrders)[number];

const CATALOGUE = { kind: "catalogue" } as const;

/**
 * Tickers of the funds there is data for, by style, issuer and cost. Funds that no longer trade are left out.
 * @customfunction ETFSCREEN
 * @cancelable
 * @param [style] Words of the style, or a range of styles of which one is to match: Small Value, small, value. Default any
 * @param [issuer] Part of the issuer's name, or a range of them: iShares, Vanguard. Default any
 * @param [maxExpense] Most that the fund may cost a year: 0.002 is 0.2%. Funds of unknown cost are left out. Blank or 0 is any
 * @param [sortBy] ticker, name, expenseRatio (cheapest first), netAssets or yield (largest first); unknown figures last. Default ticker
 * @returns Tickers, one below the other; at most 100,000
 */
export function etfScreenCell(
  style?: unknown[][],
  issuer?: unknown[][],
  maxExpense?: unknown,
  sortBy?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const [styles, issuers] = [readWords(style), readWords(issuer)];
    const most = readExpense(maxExpense);
    const order = readOption(sortBy, "sortBy", screenOrders) ?? "ticker";
    return withRecords(call, [CATALOGUE], (catalogue) => {
      const listed = catalogue
        .get(CATALOGUE)
        .listings.filter((listing) => listing.successor === null)
        .filter((listing) => matchesAny(styles, (words) => hasWords(listing.style, words)))
        .filter((listing) => matchesAny(issuers, (part) => includes(listing.issuer, part)));
      const isListingEnough = most === null && (order === "ticker" || order === "name");
      const needs = isListingEnough ? [] : listed.map(factsOf);
      return withRecords(call, needs, (records) => {
        const found = isListingEnough
          ? listed
          : listed.filter((listing) => costsAtMost(records, listing, most));
        const criteria = [...styles, ...issuers, ...(most === null ? [] : [`≤ ${String(most)}`])];
        if (found.length === 0) throw new DataError("noMatch", { criteria: criteria.join(", ") });
        return spill(sorted(records, found, order).map(({ ticker }) => [ticker]));
      });
    });
  }, invocation);
}

/** No fund costs so much a year, and none less than 0.03%: from here on it is per cent without the sign. */
const TOO_DEAR = 0.03;

function readExpense(given: unknown): number | null {
  const most = readNumber(positive(given), "maxExpense");
  if (most !== null && most < 0) throw new InputError("mustNotBeNegative", { argument: "maxExpense" });
  if (most !== null && most >= TOO_DEAR)
    throw new InputError("outOfBounds", {
      argument: "maxExpense",
      given: String(most),
      bounds: `0 < maxExpense < ${String(TOO_DEAR)}`,
    });
  return most;
}

/** Texts as typed; none where the range is blank. */
function readWords(given: unknown): readonly string[] {
  return readCells(readRange(given), (cell) => {
    const plain = wordValue(cell);
    return plain === null ? null : String(plain);
  });
}

const matchesAny = (criteria: readonly string[], matches: (criterion: string) => boolean) =>
  criteria.length === 0 || criteria.some(matches);

/** "small-cap value" and "value" are in "Small Value"; "mid" is in "Mid-Cap Blend". */
function hasWords(style: string | null, criterion: string): boolean {
  const words = wordsOf(style ?? "");
  return wordsOf(criterion).every((word) => words.includes(word));
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== "" && word !== "cap");

const includes = (text: string | null, part: string) =>
  text?.toLowerCase().includes(part.toLowerCase()) ?? false;

const factsOf = ({ ticker }: Listing) => ({ kind: "fund", ticker }) as const satisfies Query;

const expenseOf = ({ expenseRatio }: FundRecord) => expenseRatio?.value ?? null;

/** A figure of a fund; null where it is unknown, or nobody has the fund's facts. @throws DataError where they could not be asked for */
function figure<T>(records: Records, listing: Listing, read: (fund: FundRecord) => T): T | null {
  try {
    return read(records.get(factsOf(listing)));
  } catch (error) {
    if (error instanceof DataError && !UNASKED.some((problem) => problem === error.problem)) return null;
    throw error;
  }
}

/** What says nothing of whether there is such a figure. */
const UNASKED: readonly Problem[] = ["noAnswer", "onlyPreviewed"];

/** Whether a fund is known to cost no more than a limit. */
function costsAtMost(records: Records, listing: Listing, limit: number | null): boolean {
  if (limit === null) return true;
  const expense = figure(records, listing, expenseOf);
  return expense !== null && expense <= limit;
}

/** What funds are sorted by, the smallest first; null where unknown. */
const keys: Readonly<Record<Exclude<Order, "ticker" | "name">, (fund: FundRecord) => number | null>> = {
  expenseRatio: expenseOf,
  netAssets: ({ netAssets }) => (netAssets === null ? null : -netAssets.value),
  yield: (fund) => (fund.yield === null ? null : -fund.yield.value),
};

/**
 * Funds in an order, those of the same rank by ticker.
 *
 * @throws DataError if no fund has the figure they are to be sorted by
 */
function sorted(records: Records, listed: readonly Listing[], order: Order): readonly Listing[] {
  const byTicker = listed.toSorted((a, b) => compare(a.ticker, b.ticker));
  if (order === "ticker") return byTicker;
  if (order === "name")
    return byTicker.toSorted((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()));
  const ranked = byTicker.map((listing) => ({ listing, rank: figure(records, listing, keys[order]) }));
  const known = ranked.filter(({ rank }) => rank !== null);
  const [first] = byTicker;
  if (known.length === 0 && first) throw missing(first.ticker, order, records.get(factsOf(first)));
  const unknown = ranked.filter(({ rank }) => rank === null);
  return [...known.toSorted((a, b) => compare(a.rank!, b.rank!)), ...unknown].map(({ listing }) => listing);
}

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : Number(a > b));
