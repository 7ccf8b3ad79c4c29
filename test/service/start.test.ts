/* npm start: what a newcomer types first. */
import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

let started: ChildProcess | undefined;
afterEach(() => started?.kill());

async function startedAt(): Promise<string> {
  started = spawn(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "src/service/start.ts", "--no-open", "--port", "0"],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  for await (const line of createInterface({ input: started.stdout! })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/workbench\//.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("npm start ended without an address");
}

test("it prints one local address that serves workbench, add-in and Microsoft's client library", async () => {
  const workbench = await startedAt();
  const page = await fetch(workbench);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<script type="module" src="page.js">');
  const answers = await Promise.all(
    [
      "page.js",
      "taskpane.html",
      "office-host.js",
      "office-js/office.js",
      "../functions.json",
      "../manifest.xml",
    ].map(async (path) => [path, (await fetch(new URL(path, workbench))).status]),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});

test("it builds first where something changed", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  expect(scripts["prestart"]).toBe("tsx src/build/build.ts --if-stale");
});
