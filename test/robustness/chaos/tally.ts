/** What one part of a chaos or soak came to. */
export interface Tally {
  readonly name: string;
  readonly counts: Readonly<Record<string, number | string>>;
  /** Promises that were broken; none where all is well. */
  readonly failures: readonly string[];
}

/** A tally as lines to read. */
export function tallyText({ name, counts, failures }: Tally): string {
  const figures = Object.entries(counts).map(([what, count]) => `  ${what}: ${String(count)}`);
  return [`${name}: ${failures.length === 0 ? "all well" : failures.join("; ")}`, ...figures].join("\n");
}
