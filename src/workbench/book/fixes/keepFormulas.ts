import {
  CommandType,
  ICommandService,
  ObjectMatrix,
  isFormulaId,
  isFormulaString,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import {
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import {
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { Engine } from "../engine.ts";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Formulas = ReturnType<Engine["formulas"]["updateFormulaData"]>;

/** How the notes begin that say how far a calculation is: it changes what formulas give, not the formulas. */
const CALCULATION = "formula.mutation.set-formula-calculation";

/**
 * Changes that leave every formula as it is written, and where it is. What a filling needs: with a table of a
 * million cells, each of them that is missing here costs a tenth of a second.
 */
const HARMLESS: ReadonlySet<string> = new Set(
  [
    SetRangeValuesMutation, // the formulas it writes are followed
    RemoveDefinedNameMutation,
    RemoveSuperTableMutation,
    SetDefinedNameMutation,
    SetFrozenMutation,
    SetSuperTableMutation,
    SetWorksheetColWidthMutation,
    SetWorksheetColumnCountMutation,
    SetWorksheetRowAutoHeightMutation,
    SetWorksheetRowCountMutation,
  ].map(({ id }) => id),
);

/** The formulas of a sheet; "shared" where several cells share one, which only Univer follows. */
type Known = ObjectMatrix<Formulas[number][number]> | "shared";

/**
 * Without it every write reads all cells of the workbook twice, in search of formulas that several cells
 * share, and every calculation reads them once more: a million cells written in ten parts take twenty times
 * as long. Here the formulas of a sheet are read once and kept as they are written; whatever else changes a
 * sheet, and is not known to leave its formulas alone, makes it be read anew. A sheet with shared formulas, and there is hardly one, is left to Univer.
 */
export function keepFormulas(engine: Engine): void {
  const { formulas, injector } = engine;
  const update = formulas.updateFormulaData.bind(formulas);
  const readAll = formulas.getFormulaData.bind(formulas);
  const kept = new WeakMap<Worksheet, Known>();

  // before the change: whoever hears of it first may already ask where the formulas are now
  injector.get(ICommandService).beforeCommandExecuted(({ type, id, params }) => {
    if (type !== CommandType.MUTATION || HARMLESS.has(id) || id.startsWith(CALCULATION)) return;
    const { subUnitId } = (params ?? {}) as { readonly subUnitId?: string };
    for (const sheet of engine.workbook().getSheets())
      if (subUnitId === undefined || sheet.getSheetId() === subUnitId) kept.delete(sheet);
  });

  function formulasOf(sheet: Worksheet): Known {
    const known = kept.get(sheet) ?? formulasIn(sheet.getCellMatrix());
    kept.set(sheet, known);
    return known;
  }

  formulas.updateFormulaData = (unit, id, written) => {
    const sheet = engine.worksheet(id);
    const known = formulasOf(sheet);
    if (known !== "shared" && formulasIn(new ObjectMatrix(written)) !== "shared")
      return changedFormulas(known, written);
    kept.set(sheet, "shared");
    return update(unit, id, written);
  };

  formulas.getFormulaData = () => {
    const sheets = engine.workbook().getSheets();
    const known = sheets.map(formulasOf);
    if (known.includes("shared")) return readAll();
    const copies = sheets.map((sheet, i) => [
      sheet.getSheetId(),
      copied(known[i] as Exclude<Known, "shared">),
    ]);
    return { [engine.workbook().getUnitId()]: Object.fromEntries(copies) as Record<string, Formulas> };
  };
}

/** What a write changes: formulas written, and null for those written over; the known ones follow. */
function changedFormulas(known: Exclude<Known, "shared">, written: Cells): Formulas {
  const changed = new ObjectMatrix<Formulas[number][number]>();
  new ObjectMatrix(written).forValue((row, column, cell) => {
    if (cell && isFormulaString(cell.f)) {
      changed.setValue(row, column, { f: cell.f! });
      known.setValue(row, column, { f: cell.f! });
    } else if (known.getValue(row, column)) {
      changed.setValue(row, column, null);
      known.realDeleteValue(row, column);
    }
  });
  return changed.getMatrix();
}

function formulasIn(cells: ObjectMatrix<Nullable<ICellData>>): Known {
  const found = new ObjectMatrix<Formulas[number][number]>();
  const shared: string[] = [];
  cells.forValue((row, column, cell) => {
    if (!cell) return true;
    if (isFormulaString(cell.f)) found.setValue(row, column, { f: cell.f! });
    if (isFormulaId(cell.si)) shared.push(cell.si!);
    return shared.length === 0; // false ends the search
  });
  return shared.length > 0 ? "shared" : found;
}

/** Univer takes parts out of what it is given. */
function copied(known: Exclude<Known, "shared">): Formulas {
  const rows = new Map<number, Formulas[number]>();
  known.forEach((row, cells) => {
    rows.set(row, { ...cells });
  });
  return Object.fromEntries(rows);
}
