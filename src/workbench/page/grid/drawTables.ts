import {
  BooleanNumber,
  InterceptorEffectEnum,
  type ICellData,
  type IStyleData,
  type Univer,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Book } from "../../book/book.ts";
import type { TableData } from "../../book/bookData.ts";

/** Colours on white paper: in the dark theme Univer turns all colours of cells around by itself. */
const headerStyle: IStyleData = { bg: { rgb: "#0b5a43" }, cl: { rgb: "#ffffff" }, bl: BooleanNumber.TRUE };
const bandStyle: IStyleData = { bg: { rgb: "#eef5f2" } };

/** Shows tables as tables: a header row that stands out and banded rows, over the cells' own formats. */
export function drawTables(book: Book, univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "smallcap-tables",
      effect: InterceptorEffectEnum.Style,
      handler(cell, { subUnitId, row, col, workbook }, next) {
        const table = book.tables(subUnitId).find((candidate) => contains(candidate, row, col));
        if (!table) return next(cell);
        const style = styleAt(table, row);
        if (!style) return next(cell);
        const own = workbook.getStyles().getStyleByCell(cell) ?? {};
        return next({ ...(cell as ICellData | null), s: { ...style, ...own } });
      },
    });
}

function styleAt(table: TableData, row: number): IStyleData | null {
  const fromTop = row - table.area.row;
  if (table.showHeaders && fromTop === 0) return headerStyle;
  const dataRow = fromTop - (table.showHeaders ? 1 : 0);
  return table.showBandedRows && dataRow % 2 === 0 ? bandStyle : null;
}

function contains({ area }: TableData, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
