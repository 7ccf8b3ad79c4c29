/* A folder is one process's at a time, and a dead one's lock keeps nobody out for long. */
import { jest } from "@jest/globals";
import { open } from "node:fs/promises";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { FolderInUse, lockFolder } from "../../../src/service/database/opening/folderLock.ts";

const folder = mkdtempSync(join(tmpdir(), "smallcap-lock-"));
const lock = join(folder, "lock");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a locked folder is refused until it is unlocked", async () => {
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await unlock();
  expect(existsSync(lock)).toBe(false);
  await (
    await lockFolder(folder)
  )();
});

test.each([
  ["a process that is gone", { pid: 2 ** 22 + 1, host: hostname() }, 0, true],
  ["an earlier process of this number", { pid: process.pid, host: hostname() }, 0, true],
  ["a living process, however long ago", { pid: process.ppid, host: hostname() }, 3_600, false],
  ["another machine that touched it lately", { pid: 1, host: "elsewhere" }, 5, false],
  ["another machine that does not touch it any more", { pid: 1, host: "elsewhere" }, 60, true],
  ["a crash in the middle of writing, long ago", "{", 60, true],
])("the lock of %s", async (_, holder, age, isFree) => {
  writeFileSync(lock, typeof holder === "string" ? holder : JSON.stringify(holder));
  const touched = new Date(Date.now() - age * 1_000);
  utimesSync(lock, touched, touched);
  if (isFree) await (await lockFolder(folder))();
  else await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  rmSync(lock, { force: true });
});

const GONE = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() });
const turn = `${lock}.turn`;

test("of several that find the same leftover at once one alone gets the folder", async () => {
  writeFileSync(lock, GONE);
  const got = await Promise.allSettled([1, 2, 3].map(() => lockFolder(folder)));
  const unlocks = got.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(unlocks).toHaveLength(1);
  await unlocks[0]!();
  expect([existsSync(lock), existsSync(turn)]).toEqual([false, false]);
});

test("a leftover that another process is just taking over is left to it", async () => {
  writeFileSync(lock, GONE);
  writeFileSync(turn, JSON.stringify({ pid: process.ppid, host: hostname() }));
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  expect(readFileSync(lock, "utf8")).toBe(GONE);
  expect(existsSync(turn)).toBe(true);
  rmSync(turn);
  rmSync(lock);
});

test("a taking over that was cut off keeps nobody out but the first who finds it", async () => {
  writeFileSync(lock, GONE);
  writeFileSync(turn, GONE);
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await (
    await lockFolder(folder)
  )();
});

test("a lock that cannot be written leaves nothing behind: once there is room the folder is free", async () => {
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const probe = await open(join(folder, "probe"), "w");
  const writing = jest.spyOn(Object.getPrototypeOf(probe) as typeof probe, "writeFile");
  await probe.close();
  writing.mockRejectedValueOnce(full);
  await expect(lockFolder(folder)).rejects.toBe(full);
  expect(existsSync(lock)).toBe(false);
  await (
    await lockFolder(folder)
  )();
});
