import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../journeys/browser.ts";
import { workbenchOn } from "../../journeys/workbenchOn.ts";
import { measure, spreadOf } from "../compare.ts";
import type { Line, Row } from "../row.ts";

const FORMULAS = 10_000;
/** Typed until the code is compiled, and typed to be measured. */
const WARM_UP = 5;
const NUMBERS = 20;

/** From the command to a demo that has settled, and what typing feels like in a big sheet. */
export const workbenchRow: Row = {
  name: "workbench",
  title: "Workbench",
  async run(say) {
    const browser = await launchBrowser();
    try {
      say("npm start, until the demo has settled");
      const settled = await measure(() => started(browser, () => Promise.resolve()), {
        warmUp: 1,
        rounds: 3,
      });
      say(`typing among ${String(FORMULAS)} formulas`);
      const latencies: number[] = [];
      await started(browser, async (page) => void latencies.push(...(await type(page))));
      return [
        { what: "npm start (built), until the demo in a browser has settled", figure: settled, unit: "ms" },
        typed(latencies),
      ];
    } finally {
      await browser.close();
    }
  },
};

function typed(latencies: readonly number[]): Line {
  return {
    what: `a number typed among ${FORMULAS.toLocaleString("en-US")} formulas, from Enter until their sum shows it`,
    figure: spreadOf(latencies),
    unit: "ms",
  };
}

/**
 * Starts the service as a user does for the first time, with nothing kept, opens the page, hands it on, and ends all.
 *
 * @returns time until the demo had settled
 */
async function started(browser: Browser, use: (page: Page) => Promise<void>): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), "smallcap-bench-"));
  const begun = performance.now();
  const child = spawn("npm", ["start", "--", "--no-open", "--port", "0"], {
    cwd: fileURLToPath(new URL("../../../", import.meta.url)),
    env: { ...process.env, SMALLCAP_DATA: data },
    stdio: ["ignore", "pipe", "inherit"],
    shell: process.platform === "win32",
    detached: true,
  });
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 } });
  try {
    const page = await context.newPage();
    await page.goto(await addressFrom(child));
    await page.waitForFunction(() => "workbench" in window);
    await page.evaluate(() => window.workbench.ready);
    const time = performance.now() - begun;
    await use(page);
    return time;
  } finally {
    await context.close();
    await stop(child);
    rmSync(data, { recursive: true, force: true });
  }
}

async function addressFrom({ stdout }: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: stdout! })) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/workbench\//.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error("npm start ended without an address");
}

/** npm, its shell and the server are one group of processes. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  process.kill(-child.pid!, "SIGTERM");
  await ended;
}

/** Numbers typed one below the other. @returns times from Enter until a sum of them shows the new one */
async function type(page: Page): Promise<number[]> {
  await page.evaluate(async (count) => {
    const { book } = window.workbench;
    book.activateSheet(book.addSheet("Typing").id);
    const formulas = Array.from({ length: count }, (_, i) => [`=SMALLCAP.PERGAP($A$1+${String(i)},20)`]);
    book.write(book.activeSheet, { row: 0, column: 2, rows: count, columns: 1 }, formulas);
    book.write(book.activeSheet, { row: 0, column: 1, rows: 1, columns: 1 }, [["=SUM(A5:A99)"]]);
    await book.idle();
  }, FORMULAS);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  const workbench = workbenchOn(page, frame!, []);
  const { x, y } = await workbench.place("A5");
  await page.mouse.click(x, y);
  const latencies: number[] = [];
  for (let turn = 1; turn <= WARM_UP + NUMBERS; turn++) {
    await page.keyboard.type("2");
    const pressed = performance.now();
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (wanted) => {
        const { book } = window.workbench;
        return book.values(book.activeSheet, { row: 0, column: 1, rows: 1, columns: 1 })[0]?.[0] === wanted;
      },
      2 * turn,
      { polling: "raf" },
    );
    latencies.push(performance.now() - pressed);
  }
  return latencies.slice(WARM_UP);
}
