import { valuationSheet } from "../builders/valuationSheet.ts";
import type { Build } from "./fill.ts";
import { yearsOf } from "../builders/settings.ts";

export const valuation: Build = async ({ funds, settings, texts, ask }) => {
  const living = await ask.living(funds);
  const [benchmark, records, facts] = await Promise.all([
    ask.one({ kind: "valuations", ticker: settings.benchmark }),
    ask.each(living.map((ticker) => ({ kind: "valuations", ticker }) as const)),
    Promise.all([...living, settings.benchmark].map((ticker) => ask.maybe({ kind: "fund", ticker }))),
  ]);
  if (records.length === 0) return null;
  const known = facts.filter((fund) => fund !== null);
  return valuationSheet(records, benchmark, yearsOf(settings.period), texts, known);
};
