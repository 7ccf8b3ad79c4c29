/* npm run snapshot:refresh [-- --out FOLDER]: makes the embedded snapshot anew from the service's database. */
import { commandLineOrExit } from "./commandLine.ts";
import { DatabaseUnavailable, openDatabase } from "../database/opening/openDatabase.ts";
import { renewSnapshot } from "../snapshot/renewSnapshot.ts";
import {
  readSnapshot,
  SNAPSHOT_FOLDER,
  writeSnapshot,
  type SnapshotFiles,
} from "../snapshot/snapshotFiles.ts";

const { values } = commandLineOrExit(
  { options: { out: { type: "string", default: SNAPSHOT_FOLDER } } },
  `Option of npm run snapshot:refresh, after "--":
  --out FOLDER  where the files go, the embedded snapshot's own folder by default`,
);

try {
  const database = await openDatabase(process.env);
  const before = readSnapshot(SNAPSHOT_FOLDER);
  const after = await renewSnapshot(database.db, before, Date.now());
  await database.close();
  writeSnapshot(values.out, after);
  console.log(`From ${database.place} into ${values.out}:`);
  for (const name of ["funds", "returns", "macro"] as const)
    console.log(`${name}: ${changesOf(before, after, name)}`);
  console.log(`valuations: ${countPoints(after) - countPoints(before)} new`);
} catch (error) {
  if (!(error instanceof DatabaseUnavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function changesOf(before: SnapshotFiles, after: SnapshotFiles, name: "funds" | "returns" | "macro"): string {
  const [old, now] = [entriesOf(before[name]), entriesOf(after[name])];
  const names = Object.keys(now);
  const added = names.filter((key) => !Object.hasOwn(old, key)).length;
  const changed = names.filter(
    (key) => Object.hasOwn(old, key) && JSON.stringify(old[key]) !== JSON.stringify(now[key]),
  ).length;
  return `${changed} changed, ${added} new, ${names.length} in all`;
}

function entriesOf(file: SnapshotFiles["funds" | "returns" | "macro"]): Readonly<Record<string, unknown>> {
  return "funds" in file ? file.funds : file.series;
}

function countPoints({ valuations }: SnapshotFiles): number {
  return valuations.groups.flatMap(({ tickers }) => Object.values(tickers)).flat().length;
}
