import { columnSides } from "../layout/columnSides.ts";
import { dressTiles } from "./dressTiles.ts";
import { formatRuns, setFormat, toTheRight } from "./dressRows.ts";
import { freeName } from "../layout/freeName.ts";
import type { Place } from "../layout/layOut.ts";
import { textCell } from "../layout/textCell.ts";

const TABLE_STYLE = "TableStyleMedium2";
/** Ground of headers that no native table gives one. */
const HEADER = "#E4E9F0";

/** Heading and headers of a block. */
export function writeHeadings(
  worksheet: Excel.Worksheet,
  { block, headingRow, headerRow, column: left }: Place,
): void {
  if (headerRow !== null) {
    const header = worksheet.getRangeByIndexes(headerRow, left, 1, block.columns.length);
    header.values = [block.columns.map((column) => textCell(column.header))];
    header.format.font.bold = true;
    if (block.table === null && block.look === undefined) header.format.fill.color = HEADER;
    columnSides(block).forEach((side, column) => {
      const cell = worksheet.getRangeByIndexes(headerRow, left + column, 1, 1);
      if (side === "right") toTheRight(cell);
      if (side === "clear") cell.format.indentLevel = 1;
    });
  }
  if (headingRow !== null) {
    const heading = worksheet.getRangeByIndexes(headingRow, left, 1, 1);
    heading.values = [[textCell(block.heading!)]];
    heading.format.font.bold = true;
  }
}

/**
 * What a block needs once its first `rows` rows are written: formats of what its formulas spill, tiles, and
 * the native table, of what is there.
 *
 * @param taken - names of the workbook's tables; the table's own is added
 */
export function dressBlock(worksheet: Excel.Worksheet, place: Place, rows: number, taken: Set<string>): void {
  const { block, firstRow, column: left } = place;
  const isWhole = rows === block.rows.length;
  if (rows > 0 && isWhole) dressSpill(worksheet, place);
  const lines = isWhole ? rows + block.spillRows : rows;
  columnSides(block).forEach((side, column) => {
    if (side === "left" || lines === 0) return;
    const cells = worksheet.getRangeByIndexes(firstRow, left + column, lines, 1);
    if (side === "clear") cells.format.indentLevel = 1;
    // figures without a format of the whole column have a text among them, such as 5/25
    else if (block.columns[column]!.format === "general") toTheRight(cells);
  });
  if (block.look === "tiles") dressTiles(worksheet, place);
  if (block.table !== null && rows > 0) addTable(worksheet, place, rows, block.table, taken);
}

function dressSpill(worksheet: Excel.Worksheet, { block, firstRow, column: left }: Place): void {
  const { rows, spillRows, columns, spillFormats, hasSpilledHeader } = block;
  const whole = rows.length + spillRows;
  for (const run of spillRows > 0 ? formatRuns(columns) : [])
    if (run.format !== "general") {
      const from = left + run.from;
      const spilled = worksheet.getRangeByIndexes(firstRow + rows.length, from, spillRows, run.columns);
      setFormat(spilled, run.format);
      toTheRight(worksheet.getRangeByIndexes(firstRow, from, whole, run.columns));
    }
  // the first line of what spills is the formula's own row, the last of the block
  spillFormats?.forEach((formats, i) => {
    const row = firstRow + rows.length - 1 + i;
    formats.forEach((format, column) => {
      setFormat(worksheet.getRangeByIndexes(row, left + column, 1, 1), format);
    });
  });
  if (!hasSpilledHeader) return;
  const { format } = worksheet.getRangeByIndexes(firstRow, left, 1, columns.length);
  format.font.bold = true;
  format.fill.color = HEADER;
}

function addTable(
  worksheet: Excel.Worksheet,
  { block, firstRow, column }: Place,
  rows: number,
  wanted: string,
  taken: Set<string>,
): void {
  const range = worksheet.getRangeByIndexes(firstRow - 1, column, rows + 1, block.columns.length);
  const table = worksheet.tables.add(range, true);
  const name = freeName(wanted, [...taken], (n) => `_${n}`);
  taken.add(name);
  table.name = name;
  table.style = TABLE_STYLE;
}
