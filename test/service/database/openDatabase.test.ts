/* Where data is kept: in a folder one process has at a time, or at an address; and what is said when neither can be. */
import { sql } from "drizzle-orm";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rowsOf } from "../../../src/service/database/database.ts";
import { getRecords } from "../../../src/service/database/records/getRecords.ts";
import { openCluster } from "../../../src/service/database/opening/openCluster.ts";
import { openDatabase } from "../../../src/service/database/opening/openDatabase.ts";
import { originKey } from "../../../src/service/database/records/numbersOf.ts";
import { putRecords } from "../../../src/service/database/records/putRecords.ts";
import { makeMacro } from "../../data/makeRecords.ts";

const folder = mkdtempSync(join(tmpdir(), "smallcap-data-"));
const settings = { SMALLCAP_DATA: join(folder, "desk") };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const macro = makeMacro("DGS10");
const origin = { key: "macro:DGS10", source: macro.source };

test("what is kept in a folder is there when it is opened again, half-made databases are made anew, and one process has it", async () => {
  const unfinished = join(folder, "desk", "database.new");
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, "PG_VERSION"), "18");

  const first = await openDatabase(settings);
  expect(first.place).toBe(join(folder, "desk"));
  expect(existsSync(unfinished)).toBe(false);
  expect(await rowsOf(first.db, sql`select current_setting('fsync') as fsync`)).toEqual([{ fsync: "on" }]);
  await putRecords(first.db, [{ query: { kind: "macro", series: "DGS10" }, record: macro }], () => 1_000);
  await expect(openDatabase(settings)).rejects.toThrow(
    /is in use by another SmallCap process.*SMALLCAP_DATA/s,
  );
  await first.close();

  const again = await openDatabase(settings);
  expect((await getRecords(again.db, [origin])).get(originKey(origin))).toEqual(macro);
  await again.close();
}, 60_000);

test("a folder that cannot be used is told with what to do", async () => {
  writeFileSync(join(folder, "file"), "");
  await expect(openDatabase({ SMALLCAP_DATA: join(folder, "file") })).rejects.toThrow(
    /Data cannot be kept in .*file.*Set SMALLCAP_DATA/s,
  );
  await expect(openDatabase({ SMALLCAP_DATA: join(folder, "file", "inside") })).rejects.toThrow(
    "a part of its path is a file",
  );
});

test("what keeps a database from being made is told by its code", async () => {
  await expect(openCluster(join(folder, "nowhere", "database"))).rejects.toMatchObject({ code: "ENOENT" });
});

test("a database that is down is told in a sentence, without its password", async () => {
  const down = openDatabase({ DATABASE_URL: "postgres://analyst:s3cret@127.0.0.1:1/desk" });
  await expect(down).rejects.toThrow(
    "Data cannot be kept in postgres://127.0.0.1:1/desk: no database answers there. Start it, or correct DATABASE_URL.",
  );
  const error = await down.catch((caught: Error) => caught);
  expect(String(error)).not.toContain("s3cret");
});
