import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addinFiles, ORIGIN } from "../../../src/workbench/node/addinFiles.ts";

test("what is a file of the build is read; a folder, a missing file and another origin's are none", () => {
  const dist = mkdtempSync(join(tmpdir(), "smallcap-dist-"));
  try {
    writeFileSync(join(dist, "a b.txt"), "x");
    const read = addinFiles(dist);
    expect(read(`${ORIGIN}/a%20b.txt`)?.toString()).toBe("x");
    expect([`${ORIGIN}/`, `${ORIGIN}/no.txt`, "https://elsewhere.test/a%20b.txt"].map(read)).toEqual([
      null,
      null,
      null,
    ]);
  } finally {
    rmSync(dist, { recursive: true });
  }
});
