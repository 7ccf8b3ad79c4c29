import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Area } from "../bookData.ts";
import type { Book } from "../book.ts";
import { cellOfInput, richOfCell, valueOfCell } from "./cellValue.ts";
import { type Engine, grid } from "../engine.ts";
import { typedFormula } from "../formulaSyntax.ts";
import { leaveOutOfHistory } from "../history.ts";
import { ensureSize } from "./sheetSize.ts";
import { spilledCell } from "../spills.ts";
import { shown } from "./shown.ts";

type Cells = Pick<Book, "values" | "formulas" | "texts" | "richValues" | "write">;

/** Reading and writing of what is in cells: past Univer's facade, which retypes texts and misses spilled cells. */
export function createCells(engine: Engine): Cells {
  const raw = (sheet: string) => {
    const cells = engine.worksheet(sheet).getCellMatrix();
    return (row: number, column: number): ICellData | null => {
      const cell = cells.getValue(row, column);
      if (cell?.v !== undefined && cell.v !== null) return cell;
      return spilledCell(engine, sheet, row, column) ?? cell ?? null;
    };
  };

  return {
    values(sheet, area) {
      const cell = raw(sheet);
      return grid(area, (row, column) => valueOfCell(cell(row, column)));
    },

    formulas(sheet, area) {
      const cells = engine.worksheet(sheet).getCellMatrix();
      const unit = engine.workbook().getUnitId();
      return grid(area, (row, column) => {
        const cell = cells.getValue(row, column);
        if (!cell?.f && !cell?.si) return null;
        const stored = cell.f ?? engine.formulas.getFormulaStringByCell(row, column, sheet, unit);
        return stored ? typedFormula(stored) : null;
      });
    },

    texts(sheet, area) {
      const worksheet = engine.worksheet(sheet);
      const cell = raw(sheet);
      const styles = engine.workbook().getStyles();
      return grid(area, (row, column) => {
        const own = worksheet.getCellMatrix().getValue(row, column);
        const found = cell(row, column);
        const format = (styles.getStyleByCell(own) ?? styles.getStyleByCell(found))?.n?.pattern;
        return shown(valueOfCell(found), format ?? "General");
      });
    },

    richValues(sheet, area) {
      const cell = raw(sheet);
      return grid(area, (row, column) => richOfCell(cell(row, column)));
    },

    write(sheet, area, cells, { origin = "add-in" } = {}) {
      checkShape(area, cells);
      ensureSize(engine, sheet, area);
      const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
      cells.forEach((inputs, i) => {
        const row: Record<number, ICellData> = (cellValue[area.row + i] = {});
        inputs.forEach((input, j) => {
          if (input !== null) row[area.column + j] = cellOfInput(input);
        });
      });
      if (origin === "add-in") leaveOutOfHistory(engine, sheet, area);
      engine.as(origin, () => {
        engine.run(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue });
      });
    },
  };
}

/** @throws RangeError for rows and columns that are not those of the area */
function checkShape(area: Area, cells: readonly (readonly unknown[])[]): void {
  if (cells.length !== area.rows || cells.some((row) => row.length !== area.columns))
    throw new RangeError(`the cells are not ${area.rows} × ${area.columns}`);
}
