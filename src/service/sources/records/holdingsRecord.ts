import type { Holding, HoldingsRecord } from "../../../data/record.ts";
import type { Warning } from "../../../errors.ts";
import { badShape } from "../badShape.ts";
import type { Reading } from "../endpoint.ts";

/** What a source says a fund holds. */
export interface PublishedHoldings {
  readonly source: string;
  readonly ticker: string;
  /** ISO date; null where the source gave none. */
  readonly asOf: string | null;
  readonly lines: readonly Holding[];
  /** What the weights add up to as published, where they are worked out anew from market values. */
  readonly publishedTotal?: number;
  readonly warnings?: readonly Warning[];
}

/** A fund of stocks holds more; a file with fewer lines was cut off. */
const FEWEST_LINES = 10;

/** No line is more than the whole fund; shorts and futures may be owed. */
const LARGEST_WEIGHT = 1.5;

/**
 * Holdings as a record: lots of one holding merged, the largest first. Their weights should add up to
 * 0.97 to 1.02: else there is a warning, and beyond 0.8 to 1.2 the answer counts as broken.
 *
 * @throws SourceFailure badShape without a date, with fewer than ten lines, or weights that cannot be
 */
export function holdingsRecord(published: PublishedHoldings, read: Reading): HoldingsRecord {
  const { source, ticker, asOf, lines, warnings = [] } = published;
  if (asOf === null) throw badShape(source, `does not say of which day the holdings of ${ticker} are`);
  if (lines.length < FEWEST_LINES) throw badShape(source, `gives ${lines.length} holdings of ${ticker} only`);
  if (!lines.every(({ weight }) => Math.abs(weight) <= LARGEST_WEIGHT))
    throw badShape(source, `gives ${ticker} weights that cannot be`);
  const holdings = merged(lines);
  const total = published.publishedTotal ?? holdings.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total >= 0.8 && total <= 1.2))
    throw badShape(source, `gives ${ticker} weights that add up to ${total.toFixed(3)}`);
  const off = total < 0.97 || total > 1.02;
  return {
    ...read,
    kind: "holdings",
    ticker,
    source,
    asOf,
    quality: "live",
    warnings: off ? [...warnings, { warning: "weightsOff", details: { ticker, total } }] : warnings,
    holdings,
  };
}

/** One line a holding, lots added up, the largest weights first. A ticker with another name is another holding. */
export function merged(lines: readonly Holding[]): readonly Holding[] {
  const holdings = new Map<string, Holding>();
  for (const line of lines) {
    const key = `${line.ticker ?? ""}|${line.name}`;
    const before = holdings.get(key);
    holdings.set(key, before ? { ...before, weight: before.weight + line.weight } : line);
  }
  return [...holdings.values()].sort((a, b) => b.weight - a.weight);
}
