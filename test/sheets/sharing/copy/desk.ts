/* A desk at which a workbook is opened: the workbench with Microsoft's office.js, with our functions or without. */
import { readXlsx } from "../../../../src/workbench/xlsx/readXlsx.ts";
import { writeXlsx } from "../../../../src/workbench/xlsx/writeXlsx.ts";
import { nodeBook } from "../../../../src/workbench/book/nodeBook.ts";
import { ADD_IN_ID } from "../../../../src/sheets/sharing/copy/freezing/removeAddIn.ts";
import { openOfficePage, type OfficePage } from "../../../workbench/office/officePage.ts";
import { fn, parameter } from "../../../workbench/book/fakeAddIn.ts";

export interface Desk extends OfficePage {
  /** Files that Excel.createWorkbook opened. */
  readonly opened: Uint8Array[];
  file(): Promise<Uint8Array>;
  open(bytes: Uint8Array): Promise<void>;
  /** Every formula of the workbook, by its place. */
  formulas(): Record<string, string>;
  values(sheet: string): unknown[][];
}

const addIn = { id: ADD_IN_ID, version: "1.0.0.0" };
const metadata = {
  functions: [
    fn("DOUBLE", [parameter("x")]),
    fn("TABLE", [parameter("rows")]),
    fn("WORD"),
    fn("EMPTY"),
    fn("MISSING"),
  ],
};

/** Makes it the desk that `Excel` and `Office` are at. */
export async function openDesk(hasAddIn: boolean): Promise<Desk> {
  const book = nodeBook();
  const opened: Uint8Array[] = [];
  const file = async () => {
    await book.idle();
    return writeXlsx(book.save(), hasAddIn ? { addIn } : {});
  };
  const ui = {
    showPane: () => undefined,
    hidePane: () => undefined,
    file,
    openBook: (bytes: Uint8Array) => void opened.push(bytes),
  };
  const page = await openOfficePage({ book, ui });
  if (hasAddIn) {
    const bodies = {
      DOUBLE: (x: number) => x * 2,
      TABLE: (rows: number) => Array.from({ length: rows }, (_, i) => [`row ${i + 1}`, i === 1 ? "" : i / 3]),
      WORD: () => "=not a formula",
      EMPTY: () => "",
      MISSING: () => new page.window.CustomFunctions.Error("#N/A" as never, "no figure"),
    };
    for (const [id, body] of Object.entries(bodies)) page.window.CustomFunctions.associate(id, body as never);
    book.defineFunctions("SMALLCAP", metadata, page.host.functionRuntime(metadata));
  }
  return {
    ...page,
    opened,
    file,
    async open(bytes) {
      await book.load(await readXlsx(bytes, hasAddIn ? { addInId: ADD_IN_ID } : {}));
      await book.idle();
    },
    formulas: () =>
      Object.fromEntries(
        book
          .save()
          .sheets.flatMap(({ name, cells }) =>
            [...cells].flatMap(([row, line]) =>
              [...line].flatMap(([column, { formula }]) =>
                formula === undefined ? [] : [[`${name}!${row},${column}`, formula]],
              ),
            ),
          ),
      ) as Record<string, string>,
    values(sheet) {
      const { id } = book.sheets.find(({ name }) => name === sheet)!;
      return book.values(id, book.usedArea(id, true)!);
    },
  };
}

/** Lets `Excel` and `Office` of the code under test be those of a desk. */
export function sitAt({ Excel, Office, window }: Desk): void {
  Object.assign(globalThis, { Excel, Office, OfficeExtension: window.OfficeExtension });
}
