/* npm run screenshots [-- FILE …]: pictures for the README, of the demo as it opens, of sheets filled from the pane, and of the pane. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "../../src/i18n/language.ts";
import { folders } from "../../src/service/folders.ts";
import { createServer } from "../../src/service/server.ts";
import type { SheetKind } from "../../src/sheets/sheet.ts";
import { launchBrowser } from "./browser.ts";
import { fillPage } from "./fillPage.ts";
import { palettePng } from "./palettePng.ts";
import { workbenchOn } from "./workbenchOn.ts";

const assets = fileURLToPath(new URL("../../assets/", import.meta.url));
const FUNDS = "IWM, IWN, IWO, IJR, AVUV";

/** What is pictured: the demo as it opens, or a sheet filled from the pane; of all that only the pane, if so said. */
const pictures: readonly {
  readonly file: string;
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly fill?: SheetKind;
  readonly isPane?: boolean;
}[] = [
  { file: "workbench.png", language: "en", theme: "light" },
  { file: "workbench.ko.png", language: "ko", theme: "dark" },
  { file: "dashboard.png", language: "en", theme: "light", fill: "dashboard" },
  { file: "dashboard.ko.png", language: "ko", theme: "light", fill: "dashboard" },
  { file: "rotation.png", language: "en", theme: "light", fill: "rotation" },
  { file: "screener.png", language: "en", theme: "light", fill: "screener" },
  { file: "portfolio.png", language: "en", theme: "light", fill: "coreSatellite" },
  { file: "pane.png", language: "en", theme: "light", isPane: true },
];

const only = process.argv.slice(2);
const server = await createServer({ folders });
const origin = await server.listen({ port: 0, host: "127.0.0.1" });
const browser = await launchBrowser();
try {
  for (const { file, language, theme, fill, isPane } of pictures) {
    if (only.length > 0 && !only.includes(file)) continue;
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
    await page.goto(`${origin}/workbench/?lang=${language}&theme=${theme}`);
    await page.evaluate(() => window.workbench.ready);
    await page.frameLocator("iframe").locator("footer").waitFor();
    const pane = await (await page.waitForSelector("iframe")).contentFrame();
    if (fill && pane) {
      const workbench = workbenchOn(page, pane, []);
      await pane.waitForSelector("#search");
      if (fill === "screener") {
        // so few that they are charted, too
        await pane.locator("[data-fill=screener]").check();
        await pane.selectOption("[data-setting=style]", "Small Value");
      }
      await fillPage(workbench, FUNDS, [fill]);
      await pane.locator(".done button").click();
      await workbench.settled();
    }
    await page.waitForFunction(() => document.querySelectorAll(".chart svg").length > 0);
    await page.evaluate(() => document.fonts.ready);
    // two frames: the canvas is drawn once a frame
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const picture = await (isPane ? page.locator("iframe") : page).screenshot();
    writeFileSync(join(assets, file), palettePng(picture));
    console.log(`assets/${file}`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
