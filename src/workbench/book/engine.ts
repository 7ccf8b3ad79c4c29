import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type {
  IExecutionOptions,
  Injector,
  IRange,
  IUnitRange,
  Univer,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Area } from "./bookData.ts";

/** Who is making the change that is being carried out at this moment. */
export type Origin = "user" | "add-in" | "engine";

/** A running Univer and the one workbook in it, as the parts of a book use them. */
export interface Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly formulas: FormulaDataModel;
  workbook(): Workbook;
  /** @throws Error for an id that is not a sheet of the workbook */
  worksheet(id: string): Worksheet;
  /** The sheet of that name in any case, or null. */
  worksheetNamed(name: string): Worksheet | null;
  /** Runs one of Univer's commands or mutations at once, in this workbook. */
  run(id: string, parameters: object, options?: IExecutionOptions): void;
  /** Runs one of Univer's commands whose handler is called at once and only then gives a promise. */
  begin(id: string, parameters: object): void;
  /** Changes made by `work` are the add-in's or the engine's; all others are the user's. */
  as<T>(origin: Origin, work: () => T): T;
  readonly origin: Origin;
}

export function engineOver(univer: Univer): Engine {
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const commands = injector.get(ICommandService);
  let origin: Origin = "user";

  function workbook(): Workbook {
    const open = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!open) throw new Error("no workbook is open");
    return open;
  }

  return {
    univer,
    injector,
    formulas: injector.get(FormulaDataModel),
    workbook,
    worksheet(id) {
      const sheet = workbook().getSheetBySheetId(id);
      if (!sheet) throw new Error(`no sheet has the id ${id}`);
      return sheet;
    },
    worksheetNamed(name) {
      const wanted = name.toLowerCase();
      return (
        workbook()
          .getSheets()
          .find((sheet) => sheet.getName().toLowerCase() === wanted) ?? null
      );
    },
    run(id, parameters, options) {
      commands.syncExecuteCommand(id, { unitId: workbook().getUnitId(), ...parameters }, options);
    },
    begin(id, parameters) {
      void commands.executeCommand(id, { unitId: workbook().getUnitId(), ...parameters });
    },
    as(next, work) {
      const before = origin;
      origin = next;
      try {
        return work();
      } finally {
        origin = before;
      }
    },
    get origin() {
      return origin;
    },
  };
}

/** Univer's range, whose ends are included. */
export const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

export const areaOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export const unitRange = (engine: Engine, sheet: string, area: Area): IUnitRange => ({
  unitId: engine.workbook().getUnitId(),
  sheetId: sheet,
  range: rangeOf(area),
});

/** Rows × columns of whatever `cell` gives for each place of the area. */
export function grid<T>(
  { row, column, rows, columns }: Area,
  cell: (row: number, column: number) => T,
): T[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => cell(row + i, column + j)),
  );
}
