/* Saving to a file, opening it again, and files that are none. */
import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { BookData } from "../../src/workbench/book/bookData.ts";
import { texts } from "../../src/workbench/page/frame/texts.ts";
import { useWorkbench } from "./useWorkbench.ts";
import type { Workbench } from "./workbenchOn.ts";

const open = useWorkbench();

async function save({ page }: Workbench): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function choose({ page }: Workbench, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("#open")]);
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** Says what became of the file that was chosen, once it has been read. */
const told = async ({ page }: Workbench, sentence: string) => {
  await page.waitForFunction(
    (wanted) => document.querySelector(".state")!.textContent!.startsWith(wanted),
    sentence,
  );
  return (await page.textContent(".state"))!;
};

/**
 * What of a workbook can be seen or calculated. Ids of sheets and objects are a file's own business, and black
 * is what a text without a colour has.
 */
const shown = ({ page }: Workbench) =>
  page.evaluate(() => {
    const data: BookData = window.workbench.book.save();
    return data.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells].map(([row, line]) => [
        row,
        [...line].map(([column, { style, ...cell }]) => {
          const { color = "#000000", ...looks } = style ?? {};
          return [column, { ...cell, style: { ...looks, color } }] as const;
        }),
      ]),
      widths: [...sheet.columnWidths],
      heights: [...sheet.rowHeights],
      frozen: [sheet.frozenRows, sheet.frozenColumns],
      tables: sheet.tables.map(({ name, area }) => ({ name, area })),
      charts: sheet.charts.map(({ type, title, series }) => ({ type, title, series })),
      formats: sheet.conditionalFormats.map(({ type, areas }) => ({ type, areas })),
      notes: sheet.notes,
    }));
  });

test("a workbook saved and opened again is the same: formulas, figures, tables, charts, formats", async () => {
  const workbench = await open();
  const { pane } = workbench;
  await pane.fill("#search", "IJR");
  await pane.press("#search", "Enter");
  await pane.locator("[data-fill=monthlyReturns]").check();
  await pane.click("button.primary");
  await pane.waitForSelector("button.primary");
  await pane.waitForSelector(".done li:nth-child(2)");
  await workbench.settled();

  const { name, bytes } = await save(workbench);
  expect(name).toBe("SmallCap demo.xlsx");
  const before = await shown(workbench);
  const files = unzipSync(bytes);
  const sheet = strFromU8(files["xl/worksheets/sheet1.xml"]!);
  expect(sheet).toContain("_xldudf_SMALLCAP_PERGAP(");
  expect(sheet).not.toMatch(/<f[^>]*>SMALLCAP\./);

  const other = await open("?lang=en&theme=light");
  await choose(other, "Mine.xlsx", bytes);
  await told(other, texts.en.opened("Mine.xlsx"));
  expect(await other.page.textContent(".book")).toBe("Mine.xlsx");
  await other.settled();
  expect(await shown(other)).toEqual(before);

  // what was opened lives: an input typed over still changes its results
  await other.type("A7", "IWC");
  await other.settled();
  expect(await other.value("B7")).toBe("iShares Micro-Cap ETF");
});

const broken: readonly (readonly [string, Uint8Array])[] = [
  ["not a zip at all", strToU8("Ticker,P/E\nIWM,14.7\n")],
  ["a zip that is no workbook", zipSync({ "readme.txt": strToU8("hello") })],
  ["a workbook cut short", zipSync({ "[Content_Types].xml": strToU8("<Types") }).slice(0, 60)],
];

test("a file that is no workbook is refused with a sentence, and the workbook stays as it is", async () => {
  const workbench = await open();
  const before = await shown(workbench);
  for (const [what, bytes] of broken) {
    await choose(workbench, `${what}.xlsx`, bytes);
    const sentence = await told(workbench, texts.en.failed(""));
    expect(sentence.length).toBeGreaterThan(texts.en.failed("").length + 15);
    expect(sentence).not.toMatch(/undefined|is not a function|\[object/);
    // the page tells the curious in the console, too
    expect(workbench.problems.splice(0).every((problem) => problem.startsWith("console: "))).toBe(true);
  }
  expect(await shown(workbench)).toEqual(before);
  expect(await workbench.page.textContent(".book")).toBe("SmallCap demo.xlsx");
  await workbench.type("A7", "IWC");
  await workbench.settled();
  expect(await workbench.value("B7")).toBe("iShares Micro-Cap ETF");
});

test("a workbook is opened by dropping it, too", async () => {
  const workbench = await open();
  const { page } = workbench;
  const { bytes } = await save(workbench);
  const dropped = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([content], "Dropped.xlsx"));
    return transfer;
  }, Buffer.from(bytes).toString("base64"));
  await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
  expect(await page.evaluate(() => document.body.classList.contains("dropping"))).toBe(true);
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  await told(workbench, texts.en.opened("Dropped.xlsx"));
  expect(await workbench.sheetNames()).toEqual(["Analysis", "Rotation", "Article"]);
});
