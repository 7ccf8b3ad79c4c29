import type { Frame, Page } from "playwright-core";
import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "../../src/workbench/book/book.ts";
import type { CellError, CellValue } from "../../src/workbench/book/bookData.ts";

/** A workbench in a browser, as a person has it before them: the grid, the pane, and what is in the cells. */
export interface Workbench {
  readonly page: Page;
  readonly pane: Frame;
  /** Errors of the page, and requests to others, so far. A journey that means to meet one takes it out. */
  readonly problems: string[];
  ready(): Promise<void>;
  /** Waits until nothing is calculated any more. */
  settled(): Promise<void>;
  /** Values of an area ("A1", "C7:D12") of the sheet in front, or of the sheet named. */
  values(area: string, sheet?: string): Promise<CellValue[][]>;
  value(cell: string, sheet?: string): Promise<CellValue>;
  texts(area: string, sheet?: string): Promise<string[][]>;
  formulas(area: string, sheet?: string): Promise<(string | null)[][]>;
  sheetNames(): Promise<string[]>;
  activeSheet(): Promise<string>;
  /** Clicks the tab of a sheet. */
  goTo(sheet: string): Promise<void>;
  /** Where a cell of the sheet in front is on the screen: its middle. */
  place(cell: string): Promise<{ x: number; y: number }>;
  /** Clicks a cell and types into it, as with a keyboard; ends with Enter. */
  type(cell: string, text: string): Promise<void>;
}

declare global {
  interface Window {
    readonly workbench: { readonly book: Book; readonly api: FUniver; readonly ready: Promise<void> };
  }
}

export const isError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

export function workbenchOn(page: Page, pane: Frame, problems: string[]): Workbench {
  const read = <K extends "values" | "texts" | "formulas">(what: K, area: string, sheet?: string) =>
    page.evaluate(
      ([what, area, sheet]) => {
        const { book } = window.workbench;
        const id = sheet === null ? book.activeSheet : book.sheets.find(({ name }) => name === sheet)?.id;
        if (id === undefined) throw new Error(`there is no sheet ${String(sheet)}`);
        return book[what](id, area) as ReturnType<Book[typeof what]>;
      },
      [what, areaOf(area), sheet ?? null] as const,
    ) as Promise<ReturnType<Book[K]>>;

  const workbench: Workbench = {
    page,
    pane,
    problems,
    ready: () => page.evaluate(() => window.workbench.ready),
    settled: () => page.evaluate(() => window.workbench.book.idle()),
    values: (area, sheet) => read("values", area, sheet),
    value: async (cell, sheet) => (await read("values", cell, sheet))[0]![0]!,
    texts: (area, sheet) => read("texts", area, sheet),
    formulas: (area, sheet) => read("formulas", area, sheet),
    sheetNames: () => page.evaluate(() => window.workbench.book.sheets.map(({ name }) => name)),
    activeSheet: () =>
      page.evaluate(() => {
        const { book } = window.workbench;
        return book.sheets.find(({ id }) => id === book.activeSheet)!.name;
      }),
    async goTo(sheet) {
      await page.click(`[data-u-comp=slide-tab-item]:has-text("${sheet}")`);
      await page.waitForFunction((name) => {
        const { book } = window.workbench;
        return book.sheets.find(({ id }) => id === book.activeSheet)?.name === name;
      }, sheet);
    },
    place: (cell) =>
      page.evaluate((cell) => {
        const rect = window.workbench.api.getActiveWorkbook()!.getActiveSheet().getRange(cell).getCellRect();
        const grid = document.querySelector("canvas[id^=univer-sheet-main-canvas]")!.getBoundingClientRect();
        return { x: grid.left + (rect.left + rect.right) / 2, y: grid.top + (rect.top + rect.bottom) / 2 };
      }, cell),
    async type(cell, text) {
      const { x, y } = await workbench.place(cell);
      await page.mouse.click(x, y);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      // Univer goes on to the next cell once the text is in this one, which may take it some turns
      await page.waitForFunction(({ row, column }) => {
        const { area } = window.workbench.book.selection;
        return area.row !== row || area.column !== column;
      }, areaOf(cell));
    },
  };
  return workbench;
}

/** "C7:D12" as rows and columns from 0. */
function areaOf(address: string) {
  const [first, last = first] = address.split(":").map((cell) => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    if (letters === undefined) throw new Error(`${address} is no address`);
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(digits) - 1, column };
  });
  return {
    ...first!,
    rows: last!.row - first!.row + 1,
    columns: last!.column - first!.column + 1,
  };
}
