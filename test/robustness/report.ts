import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { circumstances, isComparable } from "../bench/report.ts";
import { betweenMarks } from "../rules/betweenMarks.ts";
import { faultsOf, tallyText, type Tally } from "./chaos/tally.ts";
import { short, type Figure } from "./figure.ts";

/** What one part came to, as it is kept in a file. */
export interface Result {
  readonly part: string;
  /** What was run, to be run again. */
  readonly command: string;
  readonly title: string;
  /** ISO date of the run. */
  readonly day: string;
  readonly seconds: number;
  readonly figures: readonly Figure[];
  /** What was wrong; none where all was well. */
  readonly faults: readonly string[];
}

/** What `npm run chaos` and `npm run soak` gave, the newest of each part. */
export interface Results {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly parts: readonly Result[];
}

/**
 * Runs a part, prints what it came to, and notes it in a file, which keeps what it has of other parts if that was
 * measured on the same machine with the same versions. Where something was wrong the process ends with a failure.
 */
export async function report(
  part: string,
  command: string,
  run: () => Promise<Tally>,
  file?: string,
): Promise<void> {
  const begun = performance.now();
  const tally = await run();
  const seconds = Math.round((performance.now() - begun) / 1_000);
  const faults = faultsOf(tally);
  if (faults.length > 0) process.exitCode = 1;
  console.log(`${tallyText(tally)}\n  ${command}: ${short(seconds)} s\n`);
  if (file === undefined) return;
  const day = new Date().toISOString().slice(0, 10);
  note(file, { part, command, title: tally.name, day, seconds, figures: tally.figures, faults });
}

function note(file: string, result: Result): void {
  const { machine, versions } = circumstances(result.command);
  const earlier = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Results) : null;
  const kept = earlier && isComparable({ ...earlier, command: "" }, { machine, versions, command: "" });
  const others = (kept ? earlier.parts : []).filter(({ part }) => part !== result.part);
  const results: Results = { machine, versions, parts: [...others, result] };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

/** A text with machine, versions and a table a part between its marks, the parts in the order of their names. */
export function withResults(text: string, { machine, versions, parts }: Results): string {
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const tables = [...parts].sort((a, b) => (a.part < b.part ? -1 : 1)).map(tableOf);
  const facts = `On ${machine}; ${used.join(", ")}.`;
  return betweenMarks(text, "results", [facts, ...tables].join("\n\n"));
}

/** A part as a paragraph with its command and a table of its figures. */
function tableOf({ title, command, day, seconds, figures, faults }: Result): string {
  const head = `**${title}**: \`${command}\`, ${day}, ${short(seconds)} s, ${faults.length === 0 ? "all well" : "not well"}.`;
  const rows = figures.map(({ measured, figure, unit, bound, met }) => {
    const verdict = met === null ? "" : met ? "met" : "missed";
    return `| ${measured} | ${short(figure)}${unit && ` ${unit}`} | ${bound ?? ""} | ${verdict} |`;
  });
  return [head, "", "| measured | figure | bound |  |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
