/* A build that takes the place of another is there as a whole or not at all, also when it is cut off in between. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beside, healPlace, takePlace } from "../../src/build/takePlace.ts";

let root: string;
let dist: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "smallcap-place-"));
  dist = join(root, "dist");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const make = (folder: string, text: string) => {
  mkdirSync(folder);
  writeFileSync(join(folder, "built"), text);
};
const built = () => readFileSync(join(dist, "built"), "utf8");
/** The number of a process that is no more. */
const gone = () => spawnSync(process.execPath, ["--version"]).pid;

test("the new folder takes the place of the old, and nothing is left beside it", () => {
  for (const text of ["first", "second"]) {
    make(beside(dist), text);
    takePlace(beside(dist), dist);
    expect(built()).toBe(text);
  }
  expect(readdirSync(root)).toEqual(["dist"]);
});

test("where the new one cannot come the old one stays", () => {
  make(dist, "old");
  expect(() => takePlace(join(root, "never made"), dist)).toThrow("ENOENT");
  expect(built()).toBe("old");
  expect(readdirSync(root)).toEqual(["dist"]);
});

test("who was cut off between the two has the old one back, and what he was making is gone", () => {
  const pid = gone();
  make(`${dist}.${pid}`, "new, perhaps half");
  make(`${dist}.${pid}.before`, "old");
  healPlace(dist);
  expect(built()).toBe("old");
  expect(readdirSync(root)).toEqual(["dist"]);
});

test("who was cut off after both leaves nothing; another's work under way is left alone", () => {
  make(dist, "new");
  make(`${dist}.${gone()}.before`, "old");
  make(beside(dist), "under way");
  const others = [`distance.${gone()}`, `dist.report.${gone()}`];
  for (const name of others) make(join(root, name), "somebody's");
  healPlace(dist);
  expect(built()).toBe("new");
  expect(readdirSync(root).sort()).toEqual(["dist", `dist.${process.pid}`, ...others].sort());
});
