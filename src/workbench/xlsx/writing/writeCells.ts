import type { CellData, CellValue, SheetData, TableData } from "../../book/bookData.ts";
import { areaAddress, cellAddress } from "../../../xlsx/cellAddress.ts";
import { mayGiveArray } from "./mayGiveArray.ts";
import type { SharedStrings } from "../../../xlsx/sharedStrings.ts";
import type { StyleTable } from "../styleTable.ts";
import { toFileFormula } from "./toFileFormula.ts";
import { POINTS_A_PIXEL } from "../units.ts";
import { escapeXml, toXstring, xml } from "../../../xlsx/xml/xmlText.ts";

/** What the sheets of a saved file fill together. */
export interface SharedTables {
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  /** Defined names, in capitals. */
  readonly names: ReadonlySet<string>;
  /** Set when a cell needs xl/metadata.xml. */
  dynamicArrays: boolean;
}

/** The errors the format knows. Newer ones (#SPILL!, #BUSY! …) are stored as #VALUE!, as Excel stores them. */
const FILE_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** `<sheetData>`: rows with cells, a height of their own, hidden, or in a group. */
export function writeCells(sheet: SheetData, shared: SharedTables): string {
  const hidden = new Set(sheet.hiddenRows);
  const rows = new Set([
    ...sheet.cells.keys(),
    ...sheet.rowHeights.keys(),
    ...hidden,
    ...sheet.rowLevels.keys(),
  ]);
  const parts = [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const height = sheet.rowHeights.get(row);
      const attributes = {
        r: row + 1,
        ht: height === undefined ? undefined : height * POINTS_A_PIXEL,
        customHeight: height === undefined ? undefined : true,
        hidden: hidden.has(row) || undefined,
        outlineLevel: sheet.rowLevels.get(row),
      };
      const cells = [...(sheet.cells.get(row) ?? [])].sort(([a], [b]) => a - b);
      return xml(
        "row",
        attributes,
        cells.map(([column, cell]) => writeCell(sheet, row, column, cell, shared)),
      );
    });
  return xml("sheetData", {}, parts);
}

function writeCell(
  sheet: SheetData,
  row: number,
  column: number,
  cell: CellData,
  shared: SharedTables,
): string {
  const style = shared.styles.cell(cell.style);
  const start = `<c r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (cell.formula !== undefined)
    return writeFormula(start, cell.formula, cell, { sheet, row, column }, shared);
  const { type, content } = constant(cell.value, shared.strings);
  return content === "" ? `${start}/>` : `${start}${type}>${content}</c>`;
}

interface Place {
  readonly sheet: SheetData;
  readonly row: number;
  readonly column: number;
}

/** A formula with its last result; one that may spill is a dynamic array, even over a single cell. */
function writeFormula(
  start: string,
  typed: string,
  { value, spill }: CellData,
  { sheet, row, column }: Place,
  shared: SharedTables,
): string {
  const place = { names: shared.names, table: tableAt(sheet.tables, row, column)?.name };
  const formula = escapeXml(toXstring(toFileFormula(typed, place)));
  const { type, content } = result(value);
  if (!spill && !mayGiveArray(typed)) return `${start}${type}><f>${formula}</f>${content}</c>`;
  shared.dynamicArrays = true;
  const area = areaAddress({ row, column, ...(spill ?? { rows: 1, columns: 1 }) });
  return `${start}${type} cm="1"><f t="array" ref="${area}">${formula}</f>${content}</c>`;
}

interface Stored {
  /** The t attribute with a blank before it, "" for numbers. */
  readonly type: string;
  readonly content: string;
}

function constant(value: CellValue, strings: SharedStrings): Stored {
  if (typeof value === "string") return { type: ' t="s"', content: `<v>${strings.of(value)}</v>` };
  return result(value);
}

function result(value: CellValue): Stored {
  if (value === null) return { type: "", content: "" };
  if (typeof value === "string")
    return { type: ' t="str"', content: `<v>${escapeXml(toXstring(value))}</v>` };
  if (typeof value === "boolean") return { type: ' t="b"', content: `<v>${value ? "1" : "0"}</v>` };
  if (typeof value === "number" && Number.isFinite(value)) return { type: "", content: `<v>${value}</v>` };
  const error = typeof value === "number" ? "#NUM!" : value.error;
  return { type: ' t="e"', content: `<v>${FILE_ERRORS.has(error) ? error : "#VALUE!"}</v>` };
}

function tableAt(tables: readonly TableData[], row: number, column: number): TableData | undefined {
  return tables.find(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}
