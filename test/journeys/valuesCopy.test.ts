/* A workbook goes to a colleague without the add-in, and comes back to one who has it. */
import { readFileSync } from "node:fs";
import { copyTexts } from "../../src/i18n/copyTexts.ts";
import { nodeBook } from "../../src/workbench/book/nodeBook.ts";
import type { BookData, CellValue } from "../../src/workbench/book/bookData.ts";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx.ts";
import { useWorkbench } from "./useWorkbench.ts";
import { workbenchOn, type Workbench } from "./workbenchOn.ts";

const open = useWorkbench();
const text = copyTexts.en;

/** Every cell of the sheets that can be seen: values and formulas, by place. */
function cellsOf({ sheets }: BookData): Record<string, { value: CellValue; formula: string | undefined }> {
  const seen = sheets.filter(({ visibility }) => visibility === "Visible");
  return Object.fromEntries(
    seen.flatMap(({ name, cells }) =>
      [...cells].flatMap(([row, line]) =>
        [...line].flatMap(([column, { value, formula }]) =>
          value === null && formula === undefined
            ? []
            : [[`${name}!${row},${column}`, { value: plain(value), formula }] as const],
        ),
      ),
    ),
  );
}

/** Files keep the code of an error, not its sentence. */
const plain = (value: CellValue): CellValue =>
  typeof value === "object" && value !== null ? { error: value.error } : value;

async function saved({ page }: Workbench): Promise<BookData> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  return readXlsx(new Uint8Array(readFileSync(await download.path())));
}

const valuesOf = (cells: ReturnType<typeof cellsOf>) =>
  Object.fromEntries(Object.entries(cells).map(([place, { value }]) => [place, value]));
const isOwn = (formula: string | undefined) => formula !== undefined && /SMALLCAP\.[A-Z]+\(/.test(formula);

test("a values copy asks first, shows the same everywhere, and gives its formulas back", async () => {
  const a = await open();
  const original = cellsOf(await saved(a));
  const own = Object.values(original).filter(({ formula }) => isOwn(formula)).length;
  expect(own).toBeGreaterThan(50);

  // asks first
  await a.pane.click('[role=tab]:has-text("Share")');
  await a.pane.click("#copy-book");
  await a.pane.waitForSelector("#open-copy");
  const question = await a.pane.textContent(".question");
  expect(question).toContain(text.willFreeze(String(own), "Analysis, Rotation, Article"));
  expect(a.page.context().pages()).toHaveLength(1);

  // the copy opens beside the original, which stays as it was
  const [tab] = await Promise.all([a.page.context().waitForEvent("page"), a.pane.click("#open-copy")]);
  const frame = (await (await tab.waitForSelector("iframe")).contentFrame())!;
  const copy = workbenchOn(tab, frame, a.problems);
  await copy.ready();
  await copy.settled();
  expect(await tab.textContent(".book")).toBe("SmallCap demo (copy).xlsx");
  const file = await saved(copy);
  const frozen = cellsOf(file);
  expect(valuesOf(frozen)).toEqual(valuesOf(original));
  expect(Object.values(frozen).filter(({ formula }) => isOwn(formula))).toEqual([]);
  expect(file.settings).toEqual({});
  expect(cellsOf(await saved(a))).toEqual(original);

  // a colleague without the add-in recalculates everything: the same values, and no #NAME?
  const c = nodeBook();
  await c.load(file);
  c.calculate("FullRebuild");
  await c.idle();
  const shown = valuesOf(cellsOf(c.save()));
  c.dispose();
  expect(JSON.stringify(shown)).not.toContain("#NAME?");
  expect(shown).toEqual(valuesOf(original));

  // with the add-in the formulas come back, exactly
  await frame.click('[role=tab]:has-text("Share")');
  await frame.click("#restore");
  await frame.waitForSelector(`text=${text.restored(String(own))}`);
  await copy.settled();
  expect(cellsOf(await saved(copy))).toEqual(original);
  expect(await copy.sheetNames()).toEqual(["Analysis", "Rotation", "Article"]);
}, 90_000);
