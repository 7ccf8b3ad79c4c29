import type { FastifyInstance } from "fastify";
import type { Browser, Frame, Page } from "playwright-core";
import { folders } from "../../src/service/folders.ts";
import type { Desk } from "../../src/service/contract.ts";
import { createServer } from "../../src/service/server.ts";
import { fakeDesk, nothingHeld } from "../service/http/fakeDesk.ts";
import { launchBrowser } from "./browser.ts";
import { workbenchOn, type Workbench } from "./workbenchOn.ts";

/** Opens the shipped workbench with this address ("?lang=ko&theme=dark") in a profile of its own, and waits until the demo has settled. */
export type OpenWorkbench = (search?: string, size?: { width: number; height: number }) => Promise<Workbench>;

/**
 * A server on a free port and a browser for the tests of one file. After each test the pages it opened are
 * closed, and it fails if a page met an error, or asked anybody but this server for anything. Pages opened
 * before all tests are theirs together.
 *
 * @param desk - data behind the server; none of it where null: an origin that serves files only
 */
export function useWorkbench(desk: Desk | null = fakeDesk(nothingHeld)): OpenWorkbench {
  let browser: Browser;
  let server: FastifyInstance;
  let origin: string;
  const open: Workbench[] = [];
  let shared = 0;

  beforeAll(async () => {
    server = await createServer({ folders, ...(desk ? { desk } : {}) });
    origin = await server.listen({ port: 0, host: "127.0.0.1" });
    browser = await launchBrowser();
  }, 120_000);

  beforeEach(() => {
    shared = open.length;
  });

  afterEach(async () => {
    const problems = open.flatMap((workbench) => workbench.problems.splice(0));
    await Promise.all(open.splice(shared).map(({ page }) => page.context().close()));
    expect(problems).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  return async (search = "?lang=en&theme=light", size = { width: 1400, height: 860 }) => {
    const context = await browser.newContext({ viewport: size, locale: "en-US", acceptDownloads: true });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const problems = watch(page, origin);
    await page.goto(`${origin}/workbench/${search}`);
    const workbench = workbenchOn(page, await paneOf(page), problems);
    await workbench.ready();
    open.push(workbench);
    return workbench;
  };
}

/** The add-in's page, once there is something in it. */
async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) throw new Error("the pane has no page");
  await frame.waitForSelector("#search");
  return frame;
}

/** What no journey may meet; filled as the page goes on. */
function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin) problems.push(`asked of others: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${String(response.status())}: ${response.url()}`);
  });
  return problems;
}
