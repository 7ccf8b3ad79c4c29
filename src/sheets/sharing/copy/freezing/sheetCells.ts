import { parseCell } from "../../../../xlsx/cellAddress.ts";
import type { XmlElement } from "../../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../../xlsx/xml/xmlText.ts";
import { readText } from "../../../../xlsx/sharedStrings.ts";

/** A cell of a worksheet part. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

/** The cells of a worksheet part in order. One without an address stands right of the one before it. */
export function* sheetCells(worksheet: XmlElement): Generator<SheetCell> {
  let nextRow = 0;
  for (const line of worksheet.child("sheetData")?.all("row") ?? []) {
    const row = (line.number("r") ?? nextRow + 1) - 1;
    nextRow = row + 1;
    let nextColumn = 0;
    for (const element of line.all("c")) {
      const column = parseCell(element.attribute("r") ?? "")?.column ?? nextColumn;
      nextColumn = column + 1;
      yield { row, column, element };
    }
  }
}

/** What Excel's `range.values` gives for a cell: an error is its text, an empty cell "". */
export function valueOf(cell: XmlElement | undefined, strings: readonly string[]): number | string | boolean {
  const inline = cell?.attribute("t") === "inlineStr" ? cell.child("is") : undefined;
  if (inline) return readText(inline);
  const text = cell?.child("v")?.text;
  return text === undefined ? "" : typed(cell?.attribute("t") ?? "n", text, strings);
}

function typed(type: string, text: string, strings: readonly string[]): number | string | boolean {
  switch (type) {
    case "s":
      return strings[Number(text)] ?? "";
    case "b":
      return text === "1" || text === "true";
    case "n":
      return text.trim() === "" ? "" : Number(text);
    default:
      return fromXstring(text);
  }
}
