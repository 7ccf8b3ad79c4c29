import { BooleanNumber, type IColumnData, type IRowData, type Worksheet } from "@univerjs/core";
import type { Book } from "../book.ts";
import type { Area, BookData, CellData, SheetData } from "../bookData.ts";
import { cellStyle } from "../cells/cellStyle.ts";
import { valueOfCell } from "../cells/cellValue.ts";
import { type Engine } from "../engine.ts";
import { typedFormula } from "../formulaSyntax.ts";
import { mergesOf } from "../cells/layout.ts";
import type { Objects } from "../objects.ts";
import { spilledCell, spillsOf } from "../spills.ts";

/** The workbook as plain data, results included. */
export function saveBook(
  engine: Engine,
  objects: Objects,
  book: Pick<Book, "sheets" | "names" | "activeSheet">,
): BookData {
  return {
    sheets: book.sheets.map(({ id }) => saveSheet(engine, objects, book, id)),
    activeSheet: engine.worksheet(book.activeSheet).getName(),
    names: book.names,
    settings: Object.fromEntries(objects.settings),
    customXml: [...objects.customXml.values()],
    properties: objects.properties,
    foreignParts: objects.foreignParts,
  };
}

function saveSheet(
  engine: Engine,
  objects: Objects,
  { sheets }: Pick<Book, "sheets">,
  id: string,
): SheetData {
  const state = sheets.find((sheet) => sheet.id === id)!;
  const { rowData, columnData } = engine.worksheet(id).getConfig();
  const { tables, conditionalFormats, charts, notes } = objects.of(id);
  return {
    id,
    name: state.name,
    visibility: state.visibility,
    ...(state.tabColor === null ? {} : { tabColor: state.tabColor }),
    showGridlines: state.showGridlines,
    cells: saveCells(engine, engine.worksheet(id)),
    columnWidths: numbersOf(columnData, ({ w }) => w),
    rowHeights: numbersOf(rowData, ({ h }) => h),
    hiddenColumns: hiddenOf(columnData),
    hiddenRows: hiddenOf(rowData),
    rowLevels: numbersOf(rowData, levelOf),
    columnLevels: numbersOf(columnData, levelOf),
    frozenRows: state.frozenRows,
    frozenColumns: state.frozenColumns,
    merges: mergesOf(engine, id),
    tables: [...tables.values()],
    conditionalFormats: [...conditionalFormats.values()],
    charts: [...charts.values()],
    notes: [...notes.values()],
    customProperties: state.customProperties,
  };
}

function saveCells(engine: Engine, worksheet: Worksheet): SheetData["cells"] {
  const id = worksheet.getSheetId();
  const styles = engine.workbook().getStyles();
  const matrix = worksheet.getCellMatrix();
  const cells = new Map<number, Map<number, CellData>>();
  const put = (row: number, column: number, cell: CellData) => {
    if (Object.keys(cell).length === 1 && cell.value === null) return;
    const line = cells.get(row) ?? new Map<number, CellData>();
    cells.set(row, line.set(column, { ...line.get(column), ...cell }));
  };
  const unit = engine.workbook().getUnitId();
  matrix.forValue((row, column, cell) => {
    const formula =
      cell?.f ?? (cell?.si ? engine.formulas.getFormulaStringByCell(row, column, id, unit) : null);
    const style = cellStyle(styles.getStyleByCell(cell));
    put(row, column, {
      value: valueOfCell(cell),
      ...(formula ? { formula: typedFormula(formula) } : {}),
      ...(Object.keys(style).length > 0 ? { style } : {}),
    });
  });
  for (const { row, column, area } of spillsOf(engine, id)) saveSpill(row, column, area);
  return inOrder(cells);

  function saveSpill(row: number, column: number, area: Area): void {
    for (let r = area.row; r < area.row + area.rows; r++)
      for (let c = area.column; c < area.column + area.columns; c++)
        put(r, c, { ...styleAt(r, c), value: valueOfCell(spilledCell(engine, id, r, c)) });
    const { rows, columns } = area;
    const formula = cells.get(row)?.get(column);
    if (formula) cells.get(row)?.set(column, { ...formula, spill: { rows, columns } });
  }

  function styleAt(row: number, column: number): Pick<CellData, "style"> {
    const style = cellStyle(
      styles.getStyleByCell(matrix.getValue(row, column) ?? spilledCell(engine, id, row, column)),
    );
    return Object.keys(style).length > 0 ? { style } : {};
  }
}

/** Rows and columns in the order of the sheet, whatever the order they were filled in. */
const inOrder = (cells: ReadonlyMap<number, ReadonlyMap<number, CellData>>): SheetData["cells"] =>
  new Map(sorted(cells).map(([row, line]) => [row, new Map(sorted(line))]));

const sorted = <T>(entries: ReadonlyMap<number, T>): [number, T][] => [...entries].sort(([a], [b]) => a - b);

/** A row or column. */
type Line = Pick<IRowData & IColumnData, "hd" | "w" | "h" | "custom">;

const levelOf = ({ custom }: Line): number | undefined => {
  const level: unknown = custom?.["level"];
  return typeof level === "number" ? level : undefined;
};

function numbersOf(
  data: Readonly<Record<number, Line>>,
  read: (line: Line) => number | undefined,
): Map<number, number> {
  const entries = Object.entries(data).flatMap(([index, line]) => {
    const number = read(line);
    return number === undefined ? [] : [[Number(index), number] as const];
  });
  return new Map(entries);
}

const hiddenOf = (data: Readonly<Record<number, Line>>): number[] =>
  Object.entries(data).flatMap(([index, { hd }]) => (hd === BooleanNumber.TRUE ? [Number(index)] : []));
