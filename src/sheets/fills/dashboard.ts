import { dashboardSheet } from "../builders/dashboardSheet.ts";
import { watched } from "../builders/macroSheet.ts";
import { rotationPairs } from "../builders/rotationSheet.ts";
import { monthlyReturnsOf } from "./ask.ts";
import type { Build } from "./fill.ts";
import { windowOf, yearsOf } from "../builders/settings.ts";

/** More lines than these would fill a chart, not inform. */
const MOST_FUNDS = 6;

export const dashboard: Build = async ({ funds, settings: { benchmark, period }, texts, ask }) => {
  const living = (await ask.living(funds)).slice(0, MOST_FUNDS);
  const returns = await ask.each(monthlyReturnsOf(living));
  if (returns.length === 0) return null;
  const monthly = (ticker: string) => ask.maybe({ kind: "returns", ticker, interval: "monthly" });
  const pairs = rotationPairs.flatMap(({ numerator, denominator }) => [numerator, denominator]);
  const [against, styles, valuations, theirs, macro] = await Promise.all([
    monthly(benchmark),
    Promise.all([...new Set(pairs)].map(monthly)),
    Promise.all(living.map((ticker) => ask.maybe({ kind: "valuations", ticker }))),
    ask.maybe({ kind: "valuations", ticker: benchmark }),
    Promise.all(watched.map(({ series }) => ask.maybe({ kind: "macro", series }))),
  ]);
  return dashboardSheet(
    {
      returns,
      benchmark: against,
      styles: known(styles),
      valuations: known(valuations),
      benchmarkValuations: theirs,
      macro: known(macro),
      window: windowOf(period),
      years: yearsOf(period),
    },
    texts,
  );
};

const known = <T>(records: readonly (T | null)[]): T[] => records.filter((record) => record !== null);
