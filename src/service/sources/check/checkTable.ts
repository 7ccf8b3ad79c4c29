import type { Source, Transport } from "../source.ts";
import { checkSource, type Checked } from "./checkSource.ts";

/** No check takes longer than this in all, in milliseconds. */
const LIMIT = 55_000;

/** All sources asked at once, as a table in plain text; hosts are paced by the transport. */
export async function checkTable(
  sources: readonly Source[],
  env: Readonly<Record<string, string | undefined>>,
  transport: Transport,
  limit = LIMIT,
): Promise<string> {
  const signal = AbortSignal.timeout(limit);
  const checked = await Promise.all(sources.map((source) => checkSource(source, env, transport, signal)));
  const rows = table([["source", "asked for", "time", "answer"], ...checked.map(row)]);
  return isCutOff(checked) ? `${rows}\n${CUT_OFF}` : rows;
}

const CUT_OFF =
  "No source could be reached. Check that this computer is on the network, and that its firewall lets Node.js through.";

/** True where every source that was asked failed on the way, which is hardly the fault of all of them. */
function isCutOff(checked: readonly Checked[]): boolean {
  const asked = checked.filter(({ asked }) => asked !== "–");
  return asked.length > 0 && asked.every(({ outcome }) => /^(?:network|timeLimit):/u.test(outcome));
}

const row = ({ source, asked, took, outcome }: Checked) => [
  source,
  asked,
  `${(took / 1_000).toFixed(1)} s`,
  outcome,
];

/** Columns of equal width, the last as long as it is. */
function table(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]!.length));
  const widths = [width(0), width(1), width(2)];
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
