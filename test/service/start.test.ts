/* npm start: what a newcomer types first. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const place = mkdtempSync(join(tmpdir(), "smallcap-start-"));

let started: ChildProcess | undefined;
afterAll(async () => {
  const ended = new Promise((resolve) => started!.once("close", resolve));
  started!.kill("SIGKILL");
  await ended;
  rmSync(place, { recursive: true, force: true });
});

async function startedAt(): Promise<string> {
  started = spawn(
    process.execPath,
    ["--import", "tsx", "src/service/programs/start.ts", "--no-open", "--port", "0"],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, SMALLCAP_DATA: place },
    },
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
