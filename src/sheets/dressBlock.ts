import { freeName } from "./freeName.ts";
import type { Place } from "./layOut.ts";
import { numberFormats, type Format } from "./numberFormats.ts";
import type { Block, Cell } from "./sheet.ts";
import { textCell } from "./textCell.ts";

const TABLE_STYLE = "TableStyleMedium2";
/** Analysts' habit: what may be changed is blue on a light ground. */
const INPUT = { color: "#0000FF", fill: "#FFF8E1" };

/**
 * Headings, formats, widths and the native table of a block whose first `rows` rows are written. After the
 * values, so that only what is there is formatted.
 */
export async function dressBlock(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  place: Place,
  rows: number,
): Promise<void> {
  const { block, headingRow, headerRow } = place;
  if (headerRow !== null) {
    const header = worksheet.getRangeByIndexes(headerRow, 0, 1, block.columns.length);
    header.values = [block.columns.map((column) => textCell(column.header))];
    header.format.font.bold = true;
    block.columns.forEach(({ format }, column) => {
      if (format !== "general") toTheRight(worksheet.getRangeByIndexes(headerRow, column, 1, 1));
    });
  }
  if (headingRow !== null) {
    const heading = worksheet.getRangeByIndexes(headingRow, 0, 1, 1);
    heading.values = [[textCell(block.heading!)]];
    heading.format.font.bold = true;
  }
  if (rows > 0) formatRows(worksheet, place, rows);
  if (block.table !== null && rows > 0) await addTable(context, worksheet, place, block.table, rows);
  await context.sync();
}

function formatRows(worksheet: Excel.Worksheet, { block, firstRow }: Place, rows: number): void {
  const isWhole = rows === block.rows.length;
  const spilled = isWhole ? block.spillRows : 0;
  block.columns.forEach(({ format }, column) => {
    if (format === "general") return;
    const range = worksheet.getRangeByIndexes(firstRow, column, rows + spilled, 1);
    setFormat(range, format);
    toTheRight(range);
  });
  if (isWhole)
    block.spillFormats?.forEach((formats, i) => {
      const row = firstRow + rows - 1 + i;
      formats.forEach((format, column) => {
        setFormat(worksheet.getRangeByIndexes(row, column, 1, 1), format);
      });
    });
  if (block.hasSpilledHeader)
    worksheet.getRangeByIndexes(firstRow, 0, 1, block.columns.length).format.font.bold = true;
  block.rows.slice(0, rows).forEach((row, i) =>
    row.forEach((cell, column) => {
      if (isSpecial(cell)) dressCell(worksheet.getRangeByIndexes(firstRow + i, column, 1, 1), cell);
    }),
  );
}

type SpecialCell = Extract<Cell, object>;

const isSpecial = (cell: Cell): cell is SpecialCell => typeof cell === "object" && cell !== null;

function dressCell(range: Excel.Range, cell: SpecialCell): void {
  if (cell.format) setFormat(range, cell.format);
  if ("formula" in cell) return;
  range.format.font.color = INPUT.color;
  range.format.fill.color = INPUT.fill;
}

/** One format for all cells of a range: Excel spreads a single value, which the types do not say. */
function setFormat(range: Excel.Range, format: Format): void {
  range.numberFormat = numberFormats[format] as unknown as string[][];
}

/** Headers stand over their figures, and a month without its day, which is a text, under the days. */
function toTheRight(range: Excel.Range): void {
  range.format.horizontalAlignment = "Right";
}

async function addTable(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { block, firstRow }: Place,
  wanted: NonNullable<Block["table"]>,
  rows: number,
): Promise<void> {
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  const range = worksheet.getRangeByIndexes(firstRow - 1, 0, rows + 1, block.columns.length);
  const taken = tables.items.map(({ name }) => name);
  const table = worksheet.tables.add(range, true);
  table.name = freeName(wanted, taken, (n) => `_${n}`);
  table.style = TABLE_STYLE;
}
