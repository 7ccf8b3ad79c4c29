/* A workbook that is written over another is the old one or the new one, never half of it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { replaceFile } from "../../../src/workbench/node/replaceFile.ts";

const folder = mkdtempSync(join(tmpdir(), "smallcap-replace-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("it writes a new file, and replaces one that is there", () => {
  const path = join(folder, "book.xlsx");
  replaceFile(path, Uint8Array.of(1, 2, 3));
  replaceFile(path, Uint8Array.of(4));
  expect([...readFileSync(path)]).toEqual([4]);
  expect(readdirSync(folder)).toEqual(["book.xlsx"]);
});

test("a link stays a link, rights stay as they are, and what is no file is written to", () => {
  const [path, link] = [join(folder, "book.xlsx"), join(folder, "link.xlsx")];
  chmodSync(path, 0o640);
  symlinkSync(path, link);
  replaceFile(link, Uint8Array.of(5));
  expect([...readFileSync(path)]).toEqual([5]);
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  rmSync(link);
  replaceFile("/dev/null", Uint8Array.of(6));
  expect(statSync("/dev/null").isFile()).toBe(false);
});

test("where it cannot be written the system's reason is told, and nothing is left or lost", () => {
  const taken = join(folder, "a folder");
  mkdirSync(join(taken, "full"), { recursive: true });
  expect(() => replaceFile(taken, Uint8Array.of(1))).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(() => replaceFile(join(folder, "none", "book.xlsx"), Uint8Array.of(1))).toThrow("ENOENT");
  expect(readdirSync(folder).sort()).toEqual(["a folder", "book.xlsx"]);
  expect(readdirSync(taken)).toEqual(["full"]);
});

/** Writes its file over and over, each time full of another digit, and says so before the first. */
const WRITER = `
  const { replaceFile } = await import(process.argv[1]);
  console.log("writing");
  for (let n = 0; ; n = (n + 1) % 10) replaceFile(process.argv[2], Buffer.alloc(3_000_000, String(n)));`;

test("killed at any moment, it leaves the whole of one writing", async () => {
  const path = join(folder, "killed.xlsx");
  writeFileSync(path, "0".repeat(3_000_000));
  const program = pathToFileURL("src/workbench/node/replaceFile.ts").href;
  for (let kill = 0; kill < 3; kill++) {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", WRITER, program, path],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, 5 + 37 * kill)); // anywhere within a writing
    child.kill("SIGKILL");
    await once(child, "close");
    const text = readFileSync(path, "utf8");
    expect([text.length, new Set(text).size]).toEqual([3_000_000, 1]);
  }
});
