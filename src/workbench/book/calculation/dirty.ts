import type { ICommandInfo, IUnitRange } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import { IActiveDirtyManagerService, type IFormulaDirtyData } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Book } from "../book.ts";
import type { Area } from "../bookData.ts";
import { covers, rangesOf } from "../spills.ts";
import { type Engine, areaOf, rangeOf, unitRange } from "../engine.ts";
import type { LineChange } from "../shift/lineChanges.ts";
import { shiftedArea } from "../shift/shiftedArea.ts";

/** What must be calculated again. */
export type Dirty = IFormulaDirtyData;

const nothingDirty = (): Dirty => ({
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
});

const everythingDirty = (): Dirty => ({ ...nothingDirty(), forceCalculation: true });

/** What Excel's three kinds of calculation make dirty; "Recalculate" makes nothing dirty that is not. */
export const dirtyFor = (type: Parameters<Book["calculate"]>[0]): Dirty | null =>
  type === "Recalculate" ? null : everythingDirty();

export const rangesDirty = (dirtyRanges: IUnitRange[]): Dirty => ({ ...nothingDirty(), dirtyRanges });

/** Both together. */
export function mergeDirty(a: Dirty, b: Dirty): Dirty {
  return {
    forceCalculation: a.forceCalculation || b.forceCalculation,
    dirtyRanges: a.dirtyRanges.concat(b.dirtyRanges),
    dirtyNameMap: mergeMaps(a.dirtyNameMap, b.dirtyNameMap),
    dirtyDefinedNameMap: mergeMaps(a.dirtyDefinedNameMap, b.dirtyDefinedNameMap),
    dirtySuperTableMap: mergeMaps(a.dirtySuperTableMap ?? {}, b.dirtySuperTableMap ?? {}),
    dirtyUnitFeatureMap: mergeMaps(a.dirtyUnitFeatureMap, b.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: mergeMaps(a.dirtyUnitOtherFormulaMap, b.dirtyUnitOtherFormulaMap),
    clearDependencyTreeCache: mergeMaps(a.clearDependencyTreeCache, b.clearDependencyTreeCache),
  };
}

/** The same cells after rows or columns before them came or went. */
export function shiftDirty(dirty: Dirty, { sheet, lines, shift }: LineChange): Dirty {
  const dirtyRanges = dirty.dirtyRanges.flatMap((each) => {
    if (each.sheetId !== sheet) return [each];
    const area = shiftedArea(areaOf(each.range), lines, shift);
    return area ? [{ ...each, range: rangeOf(area) }] : [];
  });
  return { ...dirty, dirtyRanges };
}

/** Tables by workbook, then sheet or name. */
function mergeMaps<T extends object>(a: T, b: T): T {
  const merged = { ...a } as Record<string, object>;
  for (const [unit, entries] of Object.entries(b)) merged[unit] = { ...merged[unit], ...(entries as object) };
  return merged as T;
}

/** What a change makes dirty, or null for one that no formula can depend on. */
export function dirtyOf(engine: Engine, command: Readonly<ICommandInfo>): Dirty | null {
  if (command.id === SetRangeValuesMutation.id)
    return rangesDirty(rangesWritten(engine, command.params as ISetRangeValuesMutationParams));
  const conversion = engine.injector.get(IActiveDirtyManagerService).get(command.id);
  return conversion ? { ...nothingDirty(), ...conversion.getDirtyData(command) } : null;
}

/** The cells written, and the formulas whose spill they touch: one may now be blocked, or free again. */
function rangesWritten(
  engine: Engine,
  { subUnitId, cellValue }: ISetRangeValuesMutationParams,
): IUnitRange[] {
  if (!cellValue) return [];
  const unitId = engine.workbook().getUnitId();
  const written = new ObjectMatrix(cellValue).getDiscreteRanges();
  const areas = written.map(areaOf);
  const touched = spillRanges(engine, subUnitId)
    .filter(({ range }) => areas.some((area) => overlap(area, range)))
    .map(({ row, column }) => unitRange(engine, subUnitId, { row, column, rows: 1, columns: 1 }));
  return [...written.map((range) => ({ unitId, sheetId: subUnitId, range })), ...touched];
}

/** Every spill of the sheet, those that are blocked included. */
function spillRanges(engine: Engine, sheet: string): { row: number; column: number; range: Area }[] {
  return Object.entries(rangesOf(engine, sheet)).flatMap(([row, columns]) =>
    Object.entries(columns ?? {}).flatMap(([column, range]) =>
      range ? [{ row: Number(row), column: Number(column), range: areaOf(range) }] : [],
    ),
  );
}

const overlap = (a: Area, b: Area): boolean =>
  covers(a, Math.max(a.row, b.row), Math.max(a.column, b.column)) &&
  covers(b, Math.max(a.row, b.row), Math.max(a.column, b.column));
