import { DataError } from "../../errors.ts";
import { daysBetween } from "../dates/dates.ts";
import { peRule } from "./peRule.ts";
import type { Basis, Valuation } from "./valuation.ts";

/** Two P/Es further apart than this say more of the market between them than of the funds. */
const MAX_DAYS_APART = 45;

interface Choice {
  /** ISO date; later figures are not looked at. */
  readonly asOf?: string | undefined;
  /** What to call fund and benchmark in errors where they have no figure at all. */
  readonly tickers?: readonly [string, string];
  /** Whether to pass over the method, and pair P/Es of the basis by their dates alone. */
  readonly isAnyMethod?: boolean;
}

/** A fund's P/E and a benchmark's that were worked out alike. */
interface ComparablePe {
  readonly fund: Valuation;
  readonly benchmark: Valuation;
}

/**
 * The latest pair of P/Es that may be compared: same basis, same method, dated within 45 days of one
 * another. Two methods that are "unstated" are alike only when one source publishes both.
 *
 * Of all such pairs it is the one whose older leg is newest; between methods a stated one wins a tie;
 * the other leg is the one nearest in time, from the same source where there is a choice.
 *
 * @param fund - dated P/Es of one ticker, in any order
 * @param benchmark - likewise
 * @throws DataError noFigure or noFigureBy if one has no P/E of the basis (by that date); unlikePe if
 * both have, but no two that may be compared
 * @example comparablePe([{ ticker: "IJR", peRatio: 16.7, basis: "trailing", method: "exNegCap60", asOf: "2019-03-31", source: "Morningstar" }], [{ ticker: "SPY", peRatio: 17.05, basis: "trailing", method: "exNegCap60", asOf: "2019-03-29", source: "SSGA" }], "trailing").benchmark.peRatio // 17.05
 */
export function comparablePe(
  fund: readonly Valuation[],
  benchmark: readonly Valuation[],
  basis: Basis,
  { asOf, tickers = [tickerOf(fund, "fund"), tickerOf(benchmark, "benchmark")], isAnyMethod }: Choice = {},
): ComparablePe {
  const ours = known(fund, basis, asOf, tickers[0]);
  const theirs = known(benchmark, basis, asOf, tickers[1]);
  const ruleOf = isAnyMethod === true ? () => "any" : peRule;
  const benchmarks = groupedBy(theirs, ruleOf);
  const groups = [...groupedBy(ours, ruleOf)].sort(([, [one]], [, [other]]) => statedFirst(one, other));
  let best: ComparablePe | undefined;
  for (const [rule, alike] of groups) {
    const pair = latestPair(alike, benchmarks.get(rule) ?? []);
    if (pair && (!best || olderLeg(pair) > olderLeg(best))) best = pair;
  }
  if (best) return best;
  throw new DataError("unlikePe", {
    fund: tickers[0],
    fundMethod: methodOf(latest(ours)),
    benchmark: tickers[1],
    benchmarkMethod: methodOf(latest(theirs)),
  });
}

/**
 * The latest P/E of a basis; of several on one day, one whose method is stated.
 *
 * @param points - dated P/Es of one ticker, in any order
 * @param asOf - ISO date; later figures are not looked at
 * @param ticker - what to call the fund in errors where it has no figure at all
 * @throws DataError noFigure or noFigureBy if there is none (by that date)
 * @example latestPe([{ ticker: "IJR", peRatio: 16.7, basis: "trailing", method: "exNegCap60", asOf: "2019-03-31", source: "Morningstar" }], "trailing", "2019-12-31").peRatio // 16.7
 */
export function latestPe(
  points: readonly Valuation[],
  basis: Basis,
  asOf?: string,
  ticker = tickerOf(points, "fund"),
): Valuation {
  return latest(known(points, basis, asOf, ticker));
}

/** The figures of a basis by a date; at least one. */
function known(
  points: readonly Valuation[],
  basis: Basis,
  asOf: string | undefined,
  ticker: string,
): readonly Valuation[] {
  const figure = `${basis} P/E`;
  const ofBasis = points.filter((point) => point.basis === basis);
  if (ofBasis.length === 0) throw new DataError("noFigure", { ticker, figure });
  if (asOf === undefined) return ofBasis;
  const byDate = ofBasis.filter((point) => point.asOf <= asOf);
  if (byDate.length === 0) throw new DataError("noFigureBy", { ticker, figure, date: asOf });
  return byDate;
}

type Some = [Valuation, ...Valuation[]];

function groupedBy(points: readonly Valuation[], ruleOf: (point: Valuation) => string): Map<string, Some> {
  const groups = new Map<string, Some>();
  for (const point of points) {
    const rule = ruleOf(point);
    const group = groups.get(rule);
    if (group) group.push(point);
    else groups.set(rule, [point]);
  }
  return groups;
}

/**
 * The pair whose older leg is newest, among P/Es worked out alike. Walking back from the newest of both
 * sides, whichever is too new for the other side's newest is too new for all of it.
 */
function latestPair(fund: readonly Valuation[], benchmark: readonly Valuation[]): ComparablePe | undefined {
  const ours = [...fund].sort(newestFirst);
  const theirs = [...benchmark].sort(newestFirst);
  let [i, j] = [0, 0];
  while (i < ours.length && j < theirs.length) {
    const lead = daysBetween(theirs[j]!.asOf, ours[i]!.asOf);
    if (lead > MAX_DAYS_APART) i++;
    else if (lead < -MAX_DAYS_APART) j++;
    else return nearest(ours.slice(i), theirs.slice(j));
  }
  return undefined;
}

/** Keeps the older of the two newest legs, and takes for the newer one the nearest in time. */
function nearest(ours: readonly Valuation[], theirs: readonly Valuation[]): ComparablePe {
  const day = ours[0]!.asOf < theirs[0]!.asOf ? ours[0]!.asOf : theirs[0]!.asOf;
  const [fund, benchmark] = [onOrSoonAfter(ours, day), onOrSoonAfter(theirs, day)];
  for (const leg of fund) {
    const sameSource = benchmark.find(({ source }) => source === leg.source);
    if (sameSource) return { fund: leg, benchmark: sameSource };
  }
  return { fund: fund[0]!, benchmark: benchmark[0]! };
}

/** Those of the first day on or after `day`, of figures sorted newest first. */
function onOrSoonAfter(points: readonly Valuation[], day: string): readonly Valuation[] {
  const soonest = points.findLast(({ asOf }) => asOf >= day)!.asOf;
  return points.filter(({ asOf }) => asOf === soonest);
}

const latest = (points: readonly Valuation[]) => [...points].sort(statedFirst).sort(newestFirst)[0]!;

const olderLeg = ({ fund, benchmark }: ComparablePe) =>
  fund.asOf < benchmark.asOf ? fund.asOf : benchmark.asOf;

/** As texts: ISO dates are in order then too, and reading them would take longer than all the rest. */
const newestFirst = (a: Valuation, b: Valuation) => (a.asOf === b.asOf ? 0 : a.asOf < b.asOf ? 1 : -1);

const statedFirst = (a: Valuation, b: Valuation) => Number(isUnstated(a)) - Number(isUnstated(b));

const isUnstated = ({ method }: Valuation) => method === "unstated";

/** The method with day and source, without which "unstated" beside "unstated" would be no reason. */
const methodOf = ({ method, asOf, source }: Valuation) => `${method} (${source}, ${asOf})`;

const tickerOf = (points: readonly Valuation[], otherwise: string) => points[0]?.ticker ?? otherwise;
