/* npm run excel where there is no Excel. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const hasExcel = process.platform === "win32" || process.platform === "darwin";

test("the check comes before anything is built or started", () => {
  expect(scripts["preexcel"]).toMatch(/^tsx src\/service\/programs\/requireExcel\.ts && /);
});

(hasExcel ? test.skip : test)("on a system without Excel it says so, names npm start, and stops", () => {
  const { status, stderr } = spawnSync("npx", ["tsx", "src/service/programs/requireExcel.ts"], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("Excel does not run on this system");
  expect(stderr).toContain("npm start");
});
