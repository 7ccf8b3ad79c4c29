import { cellAddress, parseCell } from "../../../../xlsx/cellAddress.ts";
import type { Area } from "../../../area.ts";

/** The area that a spill fills, by its worksheet and first cell; undefined for a cell of no frozen formula. */
export type SpillOf = (sheet: string, row: number, column: number) => Area | undefined;

/** `_xlfn.ANCHORARRAY(A1)`, `_xlfn.ANCHORARRAY(Data!$A$1)`, `_xlfn.ANCHORARRAY('My data'!A1)`: what people see as `A1#`. */
const ANCHOR = /_xlfn\.ANCHORARRAY\(((?:'(?:[^']|'')*'|[^'!()",]+)!)?(\$?[A-Z]{1,3}\$?\d+)\)/giu;

/**
 * A stored formula in which references to the spill of a frozen formula name its cells instead: a spill that is
 * no more would make them #REF!. Texts between quotes stay.
 *
 * @param sheet - where the formula stands, for references without a worksheet
 */
export function fixedSpills(stored: string, sheet: string, spillOf: SpillOf): string {
  if (!stored.includes("ANCHORARRAY(")) return stored;
  return stored
    .split(/("(?:[^"]|"")*")/)
    .map((piece) =>
      piece.startsWith('"')
        ? piece
        : piece.replace(ANCHOR, (whole, qualifier: string | undefined, cell: string) => {
            const at = parseCell(cell);
            const area = at && spillOf(sheetOf(qualifier) ?? sheet, at.row, at.column);
            return area ? `${qualifier ?? ""}${cell}:${lastCell(cell, area)}` : whole;
          }),
    )
    .join("");
}

function sheetOf(qualifier: string | undefined): string | undefined {
  if (qualifier === undefined) return undefined;
  const name = qualifier.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** With "$" where the first cell has them, so that it moves as that does. */
function lastCell(first: string, { row, column, rows, columns }: Area): string {
  const [, letters = "", digits = ""] =
    /^([A-Z]+)(\d+)$/.exec(cellAddress(row + rows - 1, column + columns - 1)) ?? [];
  const [, fixedColumn = "", fixedRow = ""] = /^(\$?)[A-Z]+(\$?)/i.exec(first) ?? [];
  return fixedColumn + letters + fixedRow + digits;
}
