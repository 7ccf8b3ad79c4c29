import type { Browser, Page } from "playwright-core";
import { folders } from "../../../src/service/folders.ts";
import { createServer } from "../../../src/service/server.ts";
import { launchBrowser } from "../../journeys/browser.ts";
import { spreadOf } from "../compare.ts";
import { emptyAddin } from "../peers/emptyAddin.ts";
import type { Line, Row } from "../row.ts";
import { paneSize, startSize } from "../sizes.ts";

/** The first does not count. */
const ROUNDS = 11;

/** When the add-in's page had what; milliseconds since its address was asked for. */
interface Moments {
  readonly firstCell: number;
  readonly pane: number;
}

/** What has to load, and how long it takes in a real browser, against an add-in that does nothing. */
export const bundleRow: Row = {
  name: "bundle",
  title: "Start of the add-in's page",
  async run(say) {
    const server = await createServer({ folders });
    const browser = await launchBrowser();
    const opened: { ours: Moments; empty: Moments }[] = [];
    try {
      const origin = await server.listen({ port: 0, host: "127.0.0.1" });
      for (let round = 0; round < ROUNDS; round++) {
        say(`opening ${String(round + 1)} of ${String(ROUNDS)}`);
        opened.push(await openBoth(browser, origin, round));
      }
    } finally {
      await browser.close();
      await server.close();
    }
    return [
      {
        what: "loaded before the first cell answers, gz",
        figure: startSize(),
        unit: "kB",
        target: { atMost: 60 },
      },
      { what: "loaded besides for the pane, gz", figure: paneSize(), unit: "kB" },
      against("until the first cell is answered", opened.slice(1), ({ firstCell }) => firstCell),
      against("until the pane can be used", opened.slice(1), ({ pane }) => pane),
    ];
  },
};

function against(
  what: string,
  opened: readonly { ours: Moments; empty: Moments }[],
  read: (moments: Moments) => number,
): Line {
  return {
    what,
    figure: spreadOf(opened.map(({ ours }) => read(ours))),
    unit: "ms",
    against: { what: "empty add-in", figure: spreadOf(opened.map(({ empty }) => read(empty))) },
    ratio: spreadOf(opened.map(({ ours, empty }) => read(ours) / read(empty))),
    target: { atMost: 1.15 },
  };
}

/** In turn (A B, B A, …): whichever is opened later finds a warmer machine. */
async function openBoth(browser: Browser, origin: string, round: number) {
  const ours = () => open(browser, origin, null);
  const empty = () => open(browser, origin, emptyAddin());
  return round % 2 === 0
    ? { ours: await ours(), empty: await empty() }
    : { empty: await empty(), ours: await ours() };
}

/** Opens the workbench in a profile of its own. @param script - in place of the add-in's; null for its own */
async function open(browser: Browser, origin: string, script: string | null): Promise<Moments> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    if (script !== null)
      await page.route("**/addin.js", (route) =>
        route.fulfill({ body: script, contentType: "text/javascript" }),
      );
    // the loader of TypeScript marks functions with a helper that the page has not
    await page.addInitScript({ content: "globalThis.__name = (given) => given;" });
    await page.addInitScript(watchMoments);
    await page.goto(`${origin}/workbench/`);
    return await momentsIn(page);
  } finally {
    await context.close();
  }
}

async function momentsIn(page: Page): Promise<Moments> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("the add-in has no page");
  const moments = await frame.waitForFunction(
    () => {
      const { moments } = window as unknown as { moments?: Partial<Moments> }; // none yet in the empty first page
      const { firstCell, pane } = moments ?? {};
      return firstCell !== undefined && pane !== undefined ? { firstCell, pane } : null;
    },
    undefined,
    { timeout: 60_000 },
  );
  return (await moments.jsonValue())!;
}

/** Runs in the page before anything else does. */
function watchMoments(): void {
  if (!location.pathname.endsWith("/taskpane.html")) return;
  const moments: { firstCell?: number; pane?: number } = {};
  Object.assign(window, { moments });
  type Body = (...given: unknown[]) => unknown;
  let runtime: { associate?: (id: string, body: Body) => void } | undefined;
  let watched: unknown;
  Object.defineProperty(window, "CustomFunctions", {
    configurable: true,
    // office.js fills an empty object, so what it put there is looked at when it is used
    get() {
      const associate = runtime?.associate;
      if (!runtime || !associate || associate === watched) return runtime;
      runtime.associate = (id, body) => {
        associate(id, (...given) => {
          const answer = body(...given);
          void Promise.resolve(answer).finally(() => (moments.firstCell ??= performance.now()));
          return answer;
        });
      };
      watched = runtime.associate;
      return runtime;
    },
    set(given: typeof runtime) {
      runtime = given;
    },
  });
  new MutationObserver((_, observer) => {
    if (!document.querySelector("#pane input, #pane button")) return;
    moments.pane = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
