import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand, SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx/cellAddress.ts";
import type { Area } from "../bookData.ts";
import type { Book } from "../book.ts";
import { cellStyle, type StyleChange, univerStyle } from "./cellStyle.ts";
import { type Engine, grid } from "../engine.ts";
import { fittingHeight } from "./fittingHeight.ts";
import { leaveOutOfHistory } from "../history.ts";
import { ensureSize } from "./sheetSize.ts";
import { spilledCell } from "../spills.ts";
import { styleArea } from "./styleArea.ts";

type Formats = Pick<Book, "styles" | "setStyle" | "setNumberFormats" | "clear">;

/** The looks of cells, and emptying them. */
export function createFormats(engine: Engine): Formats {
  function putStyles(sheet: string, cellValue: IObjectMatrixPrimitiveType<ICellData>): void {
    engine.as("add-in", () => {
      engine.run(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue, trigger: SetStyleCommand.id });
    });
  }

  function setStyle(sheet: string, area: Area, style: StyleChange): void {
    const part = reachesEnd(area) ? clipped(engine, sheet, area) : area;
    ensureSize(engine, sheet, part);
    styleArea(engine, sheet, part, univerStyle(style), (cells) => putStyles(sheet, cells));
    if ("fontSize" in style) fitRows(sheet, part);
  }

  /** Rows follow their largest font, unless somebody has set their height. */
  function fitRows(subUnitId: string, { row: first, rows }: Area): void {
    const cells = engine.worksheet(subUnitId).getCellMatrix();
    const styles = engine.workbook().getStyles();
    const rowsAutoHeightInfo = Array.from({ length: rows }, (_, i) => {
      const line = Object.values(cells.getRow(first + i) ?? {});
      return {
        row: first + i,
        autoHeight: fittingHeight(line.map((cell: ICellData) => styles.getStyleByCell(cell)?.fs)),
      };
    });
    engine.as("add-in", () => {
      engine.run(SetWorksheetRowAutoHeightMutation.id, { subUnitId, rowsAutoHeightInfo });
    });
  }

  return {
    styles(sheet, area) {
      const cells = engine.worksheet(sheet).getCellMatrix();
      const styles = engine.workbook().getStyles();
      return grid(area, (row, column) => {
        const own = styles.getStyleByCell(cells.getValue(row, column));
        return cellStyle(own ?? styles.getStyleByCell(spilledCell(engine, sheet, row, column)));
      });
    },

    setStyle,

    setNumberFormats(sheet, area, formats) {
      ensureSize(engine, sheet, area);
      const cells = matrix(area, (row, column) => {
        const pattern = formats[row - area.row]?.[column - area.column] ?? null;
        return pattern === null ? null : { s: numberStyle(pattern) };
      });
      putStyles(sheet, cells);
    },

    clear(sheet, area, what) {
      const part = clipped(engine, sheet, area);
      const filled = filledCells(engine, sheet, part);
      if (what !== "Formats") {
        leaveOutOfHistory(engine, sheet, area);
        engine.as("add-in", () => {
          engine.run(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue: filled(emptied) });
        });
      }
      if (what !== "Contents")
        putStyles(
          sheet,
          filled(() => ({ s: null })),
        );
    },
  };
}

const numberStyle = (pattern: string): IStyleData => ({ n: pattern === "General" ? null : { pattern } });

const emptied = (): ICellData => ({ v: null, t: null, f: null, si: null, p: null, custom: null });

/** Whether an area goes on to Excel's last row or column, as whole columns and rows do. */
const reachesEnd = ({ row, column, rows, columns }: Area): boolean =>
  row + rows >= MAX_ROWS || column + columns >= MAX_COLUMNS;

/** The part of an area that the sheet has. */
function clipped(engine: Engine, sheet: string, area: Area): Area {
  const worksheet = engine.worksheet(sheet);
  const whole = area.rows > worksheet.getRowCount() || area.columns > worksheet.getColumnCount();
  if (!whole) return area;
  return {
    ...area,
    rows: Math.min(area.rows, worksheet.getRowCount() - area.row),
    columns: Math.min(area.columns, worksheet.getColumnCount() - area.column),
  };
}

function matrix(
  { row, column, rows, columns }: Area,
  cell: (row: number, column: number) => ICellData | null,
): IObjectMatrixPrimitiveType<ICellData> {
  const cells: IObjectMatrixPrimitiveType<ICellData> = {};
  for (let r = row; r < row + rows; r++) {
    const line: Record<number, ICellData> = (cells[r] = {});
    for (let c = column; c < column + columns; c++) {
      const data = cell(r, c);
      if (data) line[c] = data;
    }
  }
  return cells;
}

/** Makes a matrix over those cells of the area only that hold something. */
function filledCells(engine: Engine, sheet: string, area: Area) {
  const cells = engine.worksheet(sheet).getCellMatrix();
  return (cell: () => ICellData) =>
    matrix(area, (row, column) => (cells.getValue(row, column) ? cell() : null));
}
