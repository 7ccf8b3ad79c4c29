import type { Warning, Warnings } from "../errors.ts";
import type { Provenance } from "../data/record.ts";
import type { SheetTexts } from "../i18n/types/sheetTexts.ts";

/**
 * The line under a sheet's title: whose figures, of which days, how near to their source, and when made.
 *
 * @param records - what the figures came from
 * @param today - ISO date
 */
export function provenanceLine(records: readonly Provenance[], texts: SheetTexts, today: string): string {
  if (records.length === 0) return texts.made(today);
  const days = records.map(({ asOf }) => asOf).sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  return texts.provenance({
    sources: eachOnce(records.flatMap(({ source }) => source.split("; "))).join("; "),
    asOf: first === last ? last : `${first} – ${last}`,
    quality: distinct(records.map(({ quality }) => texts.qualities[quality])).join(", "),
    made: today,
  });
}

/** What is odd about the records, each oddity once. */
export function warningsOf(records: readonly Provenance[], texts: SheetTexts): string[] {
  return distinct(records.flatMap(({ warnings }) => warnings.map((each) => sayWarning(each, texts))));
}

function sayWarning<W extends Warning["warning"]>(
  { warning, details }: { readonly warning: W; readonly details: Warnings[W] },
  texts: SheetTexts,
): string {
  return texts.warnings[warning](details);
}

/** "A" is left out beside "A, worked out from B": who that is has been said. */
function eachOnce(sources: readonly string[]): string[] {
  const named = distinct(sources);
  return named.filter((source) => !named.some((other) => other.startsWith(`${source}, `)));
}

const distinct = (texts: readonly string[]) => [...new Set(texts)];
