import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { betweenMarks } from "../rules/betweenMarks.ts";
import type { Spread } from "./compare.ts";
import { isMet, type Line, type Row } from "./row.ts";

/** What a run gave, as it is written to a file. */
export interface Report {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly command: string;
  readonly rows: readonly {
    readonly name: string;
    readonly title: string;
    /** ISO date of the measuring. */
    readonly day: string;
    readonly lines: readonly Line[];
  }[];
}

const MEASURED = [
  "@microsoft/office-js",
  "@univerjs/core",
  "fastify",
  "@electric-sql/pglite",
  "highs",
  "simple-statistics",
];

/** Machine and versions, without which no figure means anything. */
export function circumstances(command: string): Omit<Report, "rows"> {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return {
    machine: `${cpu?.model.trim() ?? "unknown processor"}, ${String(cpus().length)} cores, ${String(gigabytes)} GiB, ${type()} ${release()}`,
    versions: Object.fromEntries([
      ["Node", process.version],
      ...MEASURED.map((name) => [name, versionOf(name)]),
    ]),
    command,
  };
}

/** Whether figures of two runs may stand in one table. */
export function isComparable(one: Omit<Report, "rows">, other: Omit<Report, "rows">): boolean {
  return one.machine === other.machine && JSON.stringify(one.versions) === JSON.stringify(other.versions);
}

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}

/** A row as lines of a Markdown table, without its head. */
export function tableOf({ title }: Pick<Row, "title">, lines: readonly Line[]): string {
  return lines.map((line, i) => `| ${cellsOf(i === 0 ? title : "", line).join(" | ")} |`).join("\n");
}

export const TABLE_HEAD = [
  "| measured | of | figure | against | ratio | target |  |",
  "| --- | --- | --- | --- | --- | --- | --- |",
].join("\n");

/** A text with machine, versions and the table of a report between its marks. */
export function withTable(text: string, { machine, versions, command, rows }: Report): string {
  const days = [...new Set(rows.map(({ day }) => day))].sort().join(", ");
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const table = [TABLE_HEAD, ...rows.map(({ title, lines }) => tableOf({ title }, lines))].join("\n");
  const facts = `\`${command}\`, ${days}, on ${machine}; ${used.join(", ")}.`;
  return betweenMarks(text, "bench", `${facts}\n\n${table}`);
}

/** What was measured, beside what, and their ratio: medians, without their spread. */
export function figureCells({ figure, unit, against, ratio }: Line): string[] {
  const median = (given: Spread | number, of: Line["unit"]) =>
    withUnit(typeof given === "number" ? given : given.median, of);
  return [
    median(figure, unit),
    against ? median(against.figure, unit) : "",
    ratio === undefined ? "" : median(ratio, "×"),
  ];
}

function cellsOf(title: string, line: Line): string[] {
  const { what, figure, unit, against, ratio, target } = line;
  const met = isMet(line);
  return [
    title,
    what,
    withUnit(figure, unit),
    against ? `${against.what}: ${withUnit(against.figure, unit)}` : "",
    ratio === undefined ? "" : withUnit(ratio, "×"),
    target === undefined
      ? ""
      : "atMost" in target
        ? `≤ ${String(target.atMost)}`
        : `≥ ${String(target.atLeast)}`,
    met === null ? "" : met ? "met" : "missed",
  ];
}

function withUnit(figure: Spread | number, unit: Line["unit"]): string {
  const tail = unit === "" || unit === "×" ? unit : ` ${unit}`;
  if (typeof figure === "number") return `${short(figure)}${tail}`;
  const { median, low, high } = figure;
  const isSharp = short(low) === short(high);
  return `${short(median)}${tail}${isSharp ? "" : ` (${short(low)}–${short(high)})`}`;
}

/** Three digits that mean something. */
function short(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(3)));
}
