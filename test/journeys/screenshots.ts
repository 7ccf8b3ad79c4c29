/* npm run screenshots [-- FILE …]: pictures of the demo as it opens, and of every sheet that the pane fills, into assets/. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { languages, type Language } from "../../src/i18n/language.ts";
import { folders } from "../../src/service/folders.ts";
import { createServer } from "../../src/service/server.ts";
import { fillKinds } from "../../src/sheets/fills/fills.ts";
import type { SheetKind } from "../../src/sheets/sheet.ts";
import { fakeDesk } from "../service/http/fakeDesk.ts";
import { launchBrowser } from "./browser.ts";
import { fillPage } from "./fillPage.ts";
import { palettePng } from "./palettePng.ts";
import { withHoldings } from "./withHoldings.ts";
import { workbenchOn } from "./workbenchOn.ts";

const assets = fileURLToPath(new URL("../../assets/", import.meta.url));
const FUNDS = "IWM, IWN, IWO, IJR, AVUV";

/** What is pictured: the demo as it opens, or a sheet filled from the pane; of all that only the grid, if so said. */
interface Picture {
  readonly file: string;
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly fill?: SheetKind;
  readonly only?: ".grid";
}

/** The pictures in each language's README; all but the first language's have its code in their names. */
const shown = languages.flatMap((language, i): readonly Picture[] => {
  const ending = i === 0 ? "png" : `${language}.png`;
  return [
    { file: `workbench.${ending}`, language, theme: i === 0 ? "light" : "dark" },
    { file: `dashboard.${ending}`, language, theme: "light", fill: "dashboard" },
    { file: `rotation.${ending}`, language, theme: "light", fill: "rotation" },
    { file: `screener.${ending}`, language, theme: "light", fill: "screener" },
    { file: `portfolio.${ending}`, language, theme: "light", fill: "coreSatellite" },
  ];
});

const pictures: readonly Picture[] = [
  ...shown,
  ...fillKinds.map(
    (fill) => ({ file: `fills/${fill}.png`, language: "en", theme: "light", fill, only: ".grid" }) as const,
  ),
];

const wanted = process.argv.slice(2);
const [snapshot, sample] = [
  await createServer({ folders }),
  // the snapshot has no holdings, and real ones are their publishers': companies that are plainly made up stand in
  await createServer({ folders, desk: fakeDesk(withHoldings) }),
];
const [origin, sampleOrigin] = [
  await snapshot.listen({ port: 0, host: "127.0.0.1" }),
  await sample.listen({ port: 0, host: "127.0.0.1" }),
];
mkdirSync(join(assets, "fills"), { recursive: true });
const browser = await launchBrowser();
try {
  for (const { file, language, theme, fill, only } of pictures) {
    if (wanted.length > 0 && !wanted.includes(file)) continue;
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
    await page.goto(
      `${fill === "holdings" ? sampleOrigin : origin}/workbench/?lang=${language}&theme=${theme}`,
    );
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
    if (fill !== "fundFacts" && fill !== "workedExample")
      await page.waitForFunction(() => document.querySelectorAll(".chart svg").length > 0);
    await page.evaluate(() => document.fonts.ready);
    // two frames: the canvas is drawn once a frame
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const picture = await (only ? page.locator(only) : page).screenshot();
    writeFileSync(join(assets, file), palettePng(picture));
    console.log(`assets/${file}`);
    await page.close();
  }
} finally {
  await browser.close();
  await Promise.all([snapshot.close(), sample.close()]);
}
