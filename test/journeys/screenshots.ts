/* npm run screenshots: pictures of the workbench for the README, of the demo as it opens. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { folders } from "../../src/service/folders.ts";
import { createServer } from "../../src/service/server.ts";
import { launchBrowser } from "./browser.ts";

const pictures = [
  ["workbench.png", "?lang=en&theme=light"],
  ["workbench.ko.png", "?lang=ko&theme=dark"],
] as const;
const assets = fileURLToPath(new URL("../../assets/", import.meta.url));

const server = await createServer({ folders });
const origin = await server.listen({ port: 0, host: "127.0.0.1" });
const browser = await launchBrowser();
try {
  for (const [file, search] of pictures) {
    const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
    await page.goto(`${origin}/workbench/${search}`);
    await page.evaluate(() => window.workbench.ready);
    await page.frameLocator("iframe").locator("footer").waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".chart svg").length > 0);
    await page.evaluate(() => document.fonts.ready);
    // two frames: the canvas is drawn once a frame
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await page.screenshot({ path: join(assets, file) });
    console.log(`assets/${file}`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
