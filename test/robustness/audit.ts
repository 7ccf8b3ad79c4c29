/* npm run audit: known weaknesses of the packages used, and under which licences they are; what is shipped apart from the rest. */
import { spawnSync } from "node:child_process";
import { licences, shippedPackages, type Licensed } from "./licences.ts";

/** Licences under which nothing may go into what is shipped: they would bind the whole of it, or have no words. */
const REFUSED = /\b(?:A?GPL|SSPL|BUSL|EUPL|CC-BY-NC)\b|^unknown$/i;

const all = licences();
const shipped = new Set(shippedPackages());
const [ours, others] = [
  all.filter(({ name }) => shipped.has(name)),
  all.filter(({ name }) => !shipped.has(name)),
];
console.log(`In what is shipped (${ours.length} packages):\n${tableOf(ours)}\n`);
console.log(`For making and testing only (${others.length} packages):\n${tableOf(others)}\n`);
const refused = ours.filter(({ licence }) => REFUSED.test(licence));
for (const { name, licence } of refused)
  console.error(`${name} is under ${licence}, and may not be shipped.`);

const { status, stdout } = spawnSync("npm", ["audit", "--json"], {
  encoding: "utf8",
  timeout: 60_000,
  shell: process.platform === "win32",
});
const said = reportOf(stdout);
if (said === null)
  console.log(
    `npm audit could not be reached (exit ${String(status)}): nothing is known of weaknesses. Run it where there is a network.`,
  );
else
  console.log(
    `Known weaknesses: ${Object.entries(said)
      .map(([level, count]) => `${level} ${count}`)
      .join(", ")}`,
  );
if (refused.length > 0 || (said?.["high"] ?? 0) + (said?.["critical"] ?? 0) > 0) process.exitCode = 1;

function tableOf(packages: readonly Licensed[]): string {
  const byLicence = new Map<string, Licensed[]>();
  for (const each of packages) byLicence.set(each.licence, [...(byLicence.get(each.licence) ?? []), each]);
  return [...byLicence]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(
      ([licence, under]) =>
        `  ${licence}: ${under.length} (${under
          .slice(0, 4)
          .map(({ name }) => name)
          .join(", ")}${under.length > 4 ? " …" : ""})`,
    )
    .join("\n");
}

function reportOf(text: string): Readonly<Record<string, number>> | null {
  try {
    const { metadata } = JSON.parse(text) as { metadata?: { vulnerabilities: Record<string, number> } };
    return metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
