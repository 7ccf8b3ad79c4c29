/* The pages of help as a person meets them: every kind, in every language, light, dark and high contrast, narrow, and by keyboard. */
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { languages } from "../../src/i18n/language.ts";
import { folders } from "../../src/service/folders.ts";
import { createServer } from "../../src/service/server.ts";
import { bringAxe, violations } from "./axe.ts";
import { launchBrowser } from "./browser.ts";

/** One of each kind; the tables of REBALANCE are the widest there are. */
const kinds = ["index", "methods", "service", "about-rebalancing", "rebalance"];
const addresses = languages.flatMap((language) => kinds.map((kind) => `docs/${language}/${kind}.html`));
const looks = [
  { colorScheme: "light", forcedColors: "none", rules: [] },
  { colorScheme: "dark", forcedColors: "none", rules: ["color-contrast"] },
  { colorScheme: "dark", forcedColors: "active", rules: ["color-contrast"] },
] as const;

let server: FastifyInstance;
let browser: Browser;
let page: Page;
let origin: string;

beforeAll(async () => {
  server = await createServer({ folders });
  origin = await server.listen({ port: 0, host: "127.0.0.1" });
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 640, height: 500 } });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

test("axe finds nothing, and at 640 and 320 px only tables reach beyond the page, which scroll by themselves", async () => {
  const wrong: string[] = [];
  for (const address of addresses) {
    await page.goto(`${origin}/${address}`);
    await bringAxe(page);
    for (const { rules, ...media } of looks) {
      await page.emulateMedia(media);
      const found = await violations(page, rules);
      wrong.push(...found.map(({ rule, html }) => `${address}, ${JSON.stringify(media)}: ${rule}: ${html}`));
    }
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 500 });
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll("body, body *:not(.wide *)")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      wrong.push(...beyond.map((html) => `${address}, ${String(width)} px: ${html}`));
    }
    await page.setViewportSize({ width: 640, height: 500 });
  }
  expect(wrong).toEqual([]);
}, 120_000);

test("in a contrast theme formulas keep a frame, and nothing moves where motion is not wanted", async () => {
  await page.goto(`${origin}/docs/en/rebalance.html`);
  const frame = () =>
    page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("pre")!).borderTopWidth));
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" });
  expect(await frame()).toBe(0);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await frame()).toBe(1);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test("Tab shows the way past the links first, then leads through the page to wide tables, each with a ring", async () => {
  await page.emulateMedia({ forcedColors: "none" });
  await page.goto(`${origin}/docs/ko/rebalance.html`);
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement!;
      const { left, top } = element.getBoundingClientRect();
      return {
        name: element.className,
        isInMain: element.closest("main") !== null,
        isSeen: left >= 0 && top >= 0 && top < innerHeight,
        ring: parseFloat(getComputedStyle(element).outlineWidth),
      };
    });
  await page.keyboard.press("Tab");
  expect(await focused()).toEqual({ name: "skip", isInMain: false, isSeen: true, ring: 2 });
  await page.keyboard.press("Enter");
  const met: string[] = [];
  for (let presses = 0; presses < 60 && !met.includes("wide"); presses++) {
    await page.keyboard.press("Tab");
    const { name, ...seen } = await focused();
    expect(seen).toEqual({ isInMain: true, isSeen: true, ring: 2 });
    met.push(name);
  }
  expect(met).toContain("wide");
});
