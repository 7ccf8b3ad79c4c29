import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/core";
import type { Area, BookData, CellData, SheetData } from "../bookData.ts";
import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx/cellAddress.ts";
import { univerStyle } from "../cells/cellStyle.ts";
import { cellOfInput, cellOfText } from "../cells/cellValue.ts";
import { ROW_HEIGHT } from "../cells/defaultSizes.ts";
import { emptySheet } from "../cells/emptySheet.ts";
import { rangeOf } from "../engine.ts";
import { fittingHeight } from "../cells/fittingHeight.ts";
import { storedFormula } from "../formulaSyntax.ts";
import { frozen } from "../sheets/sheetList.ts";
import { COLUMNS, ROWS } from "../cells/sheetSize.ts";

/** A workbook as Univer opens one: everything of it that Univer's core knows. */
export function univerWorkbook(unitId: string, data: BookData): IWorkbookData {
  return {
    id: unitId,
    name: data.properties.title ?? "Book1",
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: data.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(data.sheets.map((sheet) => [sheet.id, univerSheet(sheet)])),
  };
}

function univerSheet(sheet: SheetData): IWorksheetData {
  const spilled = spilledPlaces(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of sheet.cells) {
    const line: Record<number, ICellData> = (cellData[row] = {});
    for (const [column, cell] of cells) line[column] = univerCell(cell, spilled.has(`${row},${column}`));
  }
  return {
    ...emptySheet(sheet.id, sheet.name),
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: frozen(sheet.frozenRows, sheet.frozenColumns),
    rowCount: sizeFor(lastOf(sheet.cells.keys()) + 1000, ROWS, MAX_ROWS),
    columnCount: sizeFor(
      lastOf([...sheet.cells.values()].map((cells) => lastOf(cells.keys()))) + 26,
      COLUMNS,
      MAX_COLUMNS,
    ),
    mergeData: sheet.merges.map(rangeOf),
    cellData,
    rowData: {
      ...fittingHeights(sheet),
      ...lines<IRowData>(sheet.rowHeights, sheet.hiddenRows, sheet.rowLevels, (h) => ({
        h,
        ia: BooleanNumber.FALSE,
      })),
    },
    columnData: lines<IColumnData>(sheet.columnWidths, sheet.hiddenColumns, sheet.columnLevels, (w) => ({
      w,
    })),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}

/** Rows without a height of their own that a large font makes taller than the rest. */
function fittingHeights({ cells, rowHeights }: SheetData): Record<number, Partial<IRowData>> {
  const heights: Record<number, Partial<IRowData>> = {};
  for (const [row, line] of cells) {
    const ah = fittingHeight([...line.values()].map(({ style }) => style?.fontSize));
    if (ah > ROW_HEIGHT && !rowHeights.has(row)) heights[row] = { ah };
  }
  return heights;
}

const sizeFor = (wanted: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, wanted));

const lastOf = (indices: Iterable<number>): number => {
  let last = 0;
  for (const index of indices) last = Math.max(last, index);
  return last;
};

/** A cell that only shows another's spill keeps its looks; its value belongs to the formula that spilled. */
function univerCell({ value, formula, style }: CellData, spilled: boolean): ICellData {
  const cell: ICellData = spilled ? {} : present(cellOfInput(value));
  if (typeof value === "string" && !spilled) Object.assign(cell, cellOfText(value));
  if (formula !== undefined) Object.assign(cell, { f: storedFormula(formula) });
  else delete cell.f;
  if (style) cell.s = univerStyle(style);
  return cell;
}

const present = (cell: ICellData): ICellData =>
  Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== null));

/** What is said of rows or columns. Their levels only files know; Univer carries them where the lines go. */
function lines<T extends Pick<IRowData, "hd" | "custom">>(
  sizesByIndex: ReadonlyMap<number, number>,
  hidden: readonly number[],
  levels: ReadonlyMap<number, number>,
  size: (pixels: number) => Partial<T>,
): Record<number, Partial<T>> {
  const found: Record<number, Partial<T>> = {};
  for (const [index, pixels] of sizesByIndex) found[index] = size(pixels);
  for (const index of hidden) found[index] = { ...found[index], hd: BooleanNumber.TRUE } as Partial<T>;
  for (const [index, level] of levels) found[index] = Object.assign({}, found[index], { custom: { level } });
  return found;
}

/** The spills of a sheet as it was saved, each by the area it fills. */
function savedSpills(sheet: SheetData): Area[] {
  const spills: Area[] = [];
  for (const [row, cells] of sheet.cells)
    for (const [column, { spill }] of cells) if (spill) spills.push({ row, column, ...spill });
  return spills;
}

/** "row,column" of every cell that shows a spill and is not the formula itself. */
function spilledPlaces(sheet: SheetData): Set<string> {
  const places = new Set<string>();
  for (const { row, column, rows, columns } of savedSpills(sheet)) {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) places.add(`${r},${c}`);
    places.delete(`${row},${column}`);
  }
  return places;
}

/** Univer's two tables of spills for a sheet: where each formula spills, and what stands there. */
export function univerSpills(sheet: SheetData) {
  const ranges: Record<number, Record<number, ReturnType<typeof rangeOf>>> = {};
  const cells: Record<number, Record<number, ICellData>> = {};
  for (const area of savedSpills(sheet)) {
    (ranges[area.row] ??= {})[area.column] = rangeOf(area);
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        (cells[row] ??= {})[column] = univerCell(
          { value: sheet.cells.get(row)?.get(column)?.value ?? null },
          false,
        );
  }
  return { ranges, cells };
}
