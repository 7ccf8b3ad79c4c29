import {
  type ICellData,
  ICommandService,
  type IObjectMatrixPrimitiveType,
  ObjectMatrix,
} from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Book } from "../book.ts";
import type { TableData } from "../bookData.ts";
import { cellOfText, isCellError, valueOfCell } from "../cells/cellValue.ts";
import type { Engine } from "../engine.ts";
import { formulaCells } from "../calculation/formulaCells.ts";
import type { Objects } from "../objects.ts";
import { shown } from "../cells/shown.ts";
import { freeName } from "../shift/shiftedColumns.ts";
import { covers } from "../spills.ts";
import { qualified, renamedColumn } from "../tableSyntax.ts";

/**
 * A table's columns are called what its header cells say, whoever writes there, undo included, and formulas
 * that name a column follow. Formulas inside a table may leave out its name: they are given it.
 *
 * @param shifting whether cells are being inserted or deleted: then headers are on their way
 * @returns how to stop
 */
export function followHeaders(
  engine: Engine,
  objects: Objects,
  putTable: Book["putTable"],
  shifting: () => boolean,
): () => void {
  const commands = engine.injector.get(ICommandService);
  const tablesOf = (sheet: string) => [...objects.of(sheet).tables.values()];
  const isWritten = (id: string, local: boolean | undefined) =>
    id === SetRangeValuesMutation.id && local !== true && !shifting();

  const before = commands.beforeCommandExecuted(({ id, params }, options) => {
    if (!isWritten(id, options?.onlyLocal)) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    const tables = tablesOf(subUnitId);
    if (!cellValue || tables.length === 0) return;
    new ObjectMatrix(cellValue).forValue((row, column, cell) => {
      const table = cell?.f?.includes("[") && tables.find(({ area }) => covers(area, row, column));
      if (cell?.f && table) cell.f = qualified(cell.f, table.name);
    });
  });

  const after = commands.onCommandExecuted(({ id, params }, options) => {
    if (!isWritten(id, options?.onlyLocal)) return;
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    if (!cellValue) return;
    for (const table of tablesOf(subUnitId).filter(({ showHeaders }) => showHeaders))
      if (cellValue[table.area.row]) readHeaders(subUnitId, table, cellValue[table.area.row] ?? {});
  });

  function readHeaders(sheet: string, table: TableData, written: Readonly<Record<number, unknown>>): void {
    const { row, column: left } = table.area;
    const texts = table.columns.map((name, i) =>
      left + i in written ? headerText(sheet, row, left + i, name) : name,
    );
    const names = [...texts];
    const corrected: Record<number, ICellData> = {};
    for (const [i, text] of texts.entries()) {
      if (text === table.columns[i]) continue;
      const others = names.filter((_, j) => j < i || !(left + j in written));
      names[i] = unusedName(text, others);
      if (names[i] !== text) corrected[left + i] = cellOfText(names[i]);
    }
    const renamed = names.some((name, i) => name !== table.columns[i]);
    if (renamed) putTable(sheet, { ...table, columns: names });
    correct(sheet, row, corrected);
    if (renamed) renameInFormulas(table, names);
  }

  /** What a header cell says; a formula in it says nothing before it is calculated. */
  function headerText(sheet: string, row: number, column: number, before: string): string {
    const cell = engine.worksheet(sheet).getCellMatrix().getValue(row, column);
    if (cell?.f ?? cell?.si) return before;
    const value = valueOfCell(cell);
    return isCellError(value) ? value.error : shown(value, "General");
  }

  function correct(sheet: string, row: number, cells: Record<number, ICellData>): void {
    if (Object.keys(cells).length === 0) return;
    engine.run(SetRangeValuesMutation.id, { subUnitId: sheet, cellValue: { [row]: cells } });
  }

  /** All at once, through names that nothing has: columns may have changed places. */
  function renameInFormulas(table: TableData, names: readonly string[]): void {
    const changed = names.flatMap((to, i) =>
      to === table.columns[i] ? [] : [{ from: table.columns[i]!, to, i }],
    );
    const bySheet = new Map<string, IObjectMatrixPrimitiveType<ICellData>>();
    for (const { sheet, row, column, formula } of formulaCells(engine)) {
      const parked = changed.reduce(
        (text, { from, i }) => renamedColumn(text, table.name, from, `\u0000${i}`),
        formula,
      );
      if (parked === formula) continue;
      const f = changed.reduce(
        (text, { to, i }) => renamedColumn(text, table.name, `\u0000${i}`, to),
        parked,
      );
      const cells = bySheet.get(sheet) ?? {};
      bySheet.set(sheet, cells);
      (cells[row] ??= {})[column] = { f, si: null };
    }
    for (const [subUnitId, cellValue] of bySheet)
      engine.run(SetRangeValuesMutation.id, { subUnitId, cellValue });
  }

  return () => {
    before.dispose();
    after.dispose();
  };
}

/** A header that says nothing, or what another says already, gets a name of its own. */
function unusedName(text: string, others: readonly string[]): string {
  if (text === "") return freeName("Column", 1, others);
  const known = others.some((other) => other.toLowerCase() === text.toLowerCase());
  return known ? freeName(text, 2, others) : text;
}
