import { RemoveSuperTableMutation, SetSuperTableMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Book } from "../book.ts";
import type { Area, TableData } from "../bookData.ts";
import { CaselessMap } from "../caselessMap.ts";
import type { Shift } from "../shift/cellShift.ts";
import { cellOfText } from "../cells/cellValue.ts";
import type { Changes } from "../changes.ts";
import { type Engine, rangeOf } from "../engine.ts";
import type { Objects } from "../objects.ts";
import { shiftedArea } from "../shift/shiftedArea.ts";
import { shiftedColumns } from "../shift/shiftedColumns.ts";

interface Tables {
  readonly face: Pick<Book, "tables" | "putTable" | "deleteTable">;
  /** Tells the formula engine of a table, so that formulas can name it and its columns. */
  readonly announce: (sheet: string, table: TableData) => void;
  /** Takes a table's name away from formulas. */
  readonly withdraw: (table: TableData) => void;
  /** Moves a table along with its cells; new columns are named, and one whose cells are gone goes too. */
  readonly shift: (sheet: string, table: TableData, cells: Area, shift: Shift) => void;
}

/** The tables of each sheet, and structured references to them. */
export function createTables(engine: Engine, objects: Objects, changes: Changes): Tables {
  function announce(sheet: string, table: TableData): void {
    engine.run(SetSuperTableMutation.id, { tableName: table.name, reference: superTable(sheet, table) });
  }

  function withdraw(table: TableData): void {
    engine.run(RemoveSuperTableMutation.id, { tableName: table.name });
  }

  const face: Tables["face"] = {
    tables: (sheet) => [...objects.of(sheet).tables.values()],

    putTable(sheet, table) {
      const { tables } = objects.of(sheet);
      const before = tables.get(table.id);
      tables.set(table.id, table);
      if (before && before.name !== table.name) withdraw(before);
      announce(sheet, table);
      changes.tell({ kind: "table", sheet, area: table.area });
    },

    deleteTable(sheet, id) {
      const { tables } = objects.of(sheet);
      const table = tables.get(id);
      if (!table) return;
      tables.delete(id);
      withdraw(table);
      changes.tell({ kind: "table", sheet, area: table.area });
    },
  };

  function shift(sheet: string, table: TableData, cells: Area, way: Shift): void {
    const area = shiftedArea(table.area, cells, way);
    if (!area) {
      face.deleteTable(sheet, table.id);
      return;
    }
    if (area.columns === table.area.columns) {
      if (area !== table.area) face.putTable(sheet, { ...table, area });
      return;
    }
    const columns = shiftedColumns(table, cells, way);
    face.putTable(sheet, { ...table, area, columns });
    if (way === "Right" && table.showHeaders) nameColumns(engine, sheet, area, columns);
  }

  return { announce, withdraw, shift, face };
}

/** Writes the names of new columns above them. */
function nameColumns(engine: Engine, sheet: string, { row, column }: Area, columns: readonly string[]): void {
  const cells = engine.worksheet(sheet).getCellMatrix();
  const blank = columns.flatMap((name, i) =>
    cells.getValue(row, column + i)?.v == null ? [[column + i, cellOfText(name)] as const] : [],
  );
  engine.run(SetRangeValuesMutation.id, {
    subUnitId: sheet,
    cellValue: { [row]: Object.fromEntries(blank) },
  });
}

/** Univer takes the first row for the headers and all others for data: a total row is kept from it. */
function superTable(sheet: string, { area, columns, showHeaders, showTotals }: TableData) {
  const range = rangeOf(area);
  return {
    sheetId: sheet,
    titleMap: new CaselessMap(columns.map((title, i) => [title, area.column + i])),
    range: {
      ...range,
      startRow: range.startRow - (showHeaders ? 0 : 1),
      endRow: range.endRow - (showTotals ? 1 : 0),
    },
  };
}
