import { WorkbookError } from "../../../errors.ts";
import type { Layout } from "./layOut.ts";
import type { Sheet } from "../../sheet.ts";

/** Cells of a worksheet. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** @throws WorkbookError sheetFull if no worksheet is large enough for it */
export function mustFit({ name }: Sheet, { rows, columns }: Pick<Layout, "rows" | "columns">): void {
  if (rows > MAX_ROWS || columns > MAX_COLUMNS)
    throw new WorkbookError("sheetFull", { sheet: name, rows, columns });
}

/** @throws WorkbookError workbookReadOnly if the workbook is open for reading only */
export function mustBeWritable(): void {
  // the types do not know of hosts without a document, such as Excel before it is ready
  const { document } = Office.context as { readonly document?: Office.Document };
  if (String(document?.mode) === "readOnly") throw new WorkbookError("workbookReadOnly", {});
}
