import { short, type Figure } from "../figure.ts";

/** What one part of a chaos or soak came to. */
export interface Tally {
  readonly name: string;
  readonly figures: readonly Figure[];
  /** Promises that were broken, in words; none where all is well. */
  readonly failures: readonly string[];
}

/** What is wrong with a run: its failures, and each figure out of its bound. Nothing where all is well. */
export function faultsOf({ figures, failures }: Tally): string[] {
  const out = figures.filter(({ met }) => met === false);
  return [
    ...failures,
    ...out.map(({ measured, figure, bound }) => `${measured}: ${short(figure)}, not ${bound!}`),
  ];
}

/** A tally as lines to read. */
export function tallyText(tally: Tally): string {
  const faults = faultsOf(tally);
  const figures = tally.figures.map(({ measured, figure, unit, bound, met }) => {
    const promised = bound === null ? "" : ` (${bound}: ${met ? "met" : "missed"})`;
    return `  ${measured}: ${short(figure)}${unit && ` ${unit}`}${promised}`;
  });
  return [`${tally.name}: ${faults.length === 0 ? "all well" : faults.join("; ")}`, ...figures].join("\n");
}
