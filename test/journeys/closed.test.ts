/* A tab that is closed while it saves: the browser asks first, and what it then has is a whole workbook or none. */
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { useWorkbench } from "./useWorkbench.ts";

const open = useWorkbench();

/** Clicks Save. @returns whether the browser would ask who closes the tab before, and while it saves */
const save = (page: Page) =>
  page.evaluate(() => {
    const asks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    const before = asks();
    document.getElementById("save")!.click();
    return [before, asks()];
  });

/** What the browser made of a download once it has ended: the parts of a workbook, or null for no file. */
async function partsOf(download: Download): Promise<string[] | null> {
  const path = await download.path().catch(() => null); // ended with its page: there is no file
  return path === null ? null : Object.keys(unzipSync(readFileSync(path)));
}

test("a tab closed anywhere in its saving leaves a whole file or none, and the browser asks first", async () => {
  const downloads: Download[] = [];
  for (const waits of [0, 100, null]) {
    const { page } = await open();
    page.on("download", (download) => downloads.push(download));
    const downloaded = waits === null ? page.waitForEvent("download") : sleep(waits);
    expect(await save(page)).toEqual([false, true]);
    await downloaded;
    if (waits === null)
      await page.waitForFunction(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
    await page.close();
  }
  const files = (await Promise.all(downloads.map(partsOf))).filter((parts) => parts !== null);
  expect(files.length).toBeGreaterThan(0);
  for (const parts of files) expect(parts).toContain("xl/workbook.xml");
}, 120_000);
