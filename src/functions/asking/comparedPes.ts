import { comparablePe } from "../../finance/valuation/comparablePe.ts";
import type { Valuation } from "../../finance/valuation/valuation.ts";
import { gapBasisOf, type GapBasis } from "../arguments/gapBases.ts";

/** A fund's P/E and a benchmark's that may be compared. */
type PePair = readonly [fund: number, benchmark: number];

/** What was found for two lists of P/Es, by basis and day. Lists go with their records, and never change. */
const found = new WeakMap<readonly Valuation[], WeakMap<readonly Valuation[], Map<string, PePair>>>();

/**
 * The latest two P/Es of two tickers that may be compared, looked for once: a column has thousands of cells that set
 * the same few funds beside the same benchmark. What cannot be compared is looked for each time, and told in the
 * tickers' names.
 *
 * @param fund - P/Es of one ticker, as `pesOf` gives them; `benchmark` likewise
 * @param asOf - ISO date; later figures are not looked at
 * @throws DataError as `comparablePe` does
 */
export function comparedPes(
  fund: readonly Valuation[],
  benchmark: readonly Valuation[],
  asked: GapBasis,
  asOf: string | undefined,
  tickers: readonly [string, string],
): PePair {
  const beside = found.get(fund) ?? new WeakMap<readonly Valuation[], Map<string, PePair>>();
  found.set(fund, beside);
  const pairs = beside.get(benchmark) ?? new Map<string, PePair>();
  beside.set(benchmark, pairs);
  const key = `${asked} ${asOf ?? ""}`;
  const known = pairs.get(key);
  if (known) return known;
  const { basis, isAnyMethod } = gapBasisOf(asked);
  const pair = comparablePe(fund, benchmark, basis, { asOf, isAnyMethod, tickers });
  const pes = [pair.fund.peRatio, pair.benchmark.peRatio] as const;
  pairs.set(key, pes);
  return pes;
}
