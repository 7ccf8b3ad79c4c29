import { ICommandService } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { Book, FunctionRuntime } from "../book.ts";
import type { Area } from "../bookData.ts";
import type { Calculation } from "./calculation.ts";
import { type Place, createCalls } from "./calls.ts";
import { BUSY, isErrorCode } from "../cells/cellValue.ts";
import { type Dirty, rangesDirty } from "./dirty.ts";
import { type Engine, unitRange } from "../engine.ts";
import type { ErrorTexts } from "../errors/errorTexts.ts";
import { EVERY_FORMULA, formulaCells, heldBy } from "./formulaCells.ts";
import { isTable } from "../functions/functionAnswer.ts";
import { functionDescriptions, functionName } from "../functions/functionDescriptions.ts";
import type { FunctionsMetadata } from "../functions/functionMetadata.ts";
import { functionExecutor } from "./functionExecutor.ts";
import { MOVES } from "../shift/moves.ts";
import { placeAreas } from "./placeAreas.ts";
import { ensureSize, fitsExcel } from "../cells/sheetSize.ts";

export interface CustomFunctions {
  readonly face: Pick<Book, "defineFunctions">;
  /** To be called before each formula is evaluated. */
  readonly evaluating: () => void;
  /** Gives up calls and answers: of cells, of a sheet, of all. They are asked anew. */
  readonly forget: (sheet?: string, area?: Area) => void;
  readonly dispose: () => void;
}

/** The functions of add-ins: in formulas, in the formula bar's help, and on their way to the add-in and back. */
export function createCustomFunctions(
  engine: Engine,
  calculation: Calculation,
  texts: ErrorTexts,
): CustomFunctions {
  const defined = new Map<string, readonly string[]>();
  const calls = createCalls((places) => {
    for (const place of places) makeRoom(place);
    calculation.mark(dirtyPlaces(places), true);
  });

  const dirtyPlaces = (places: readonly Place[]): Dirty =>
    rangesDirty(placeAreas(places).map(({ sheet, area }) => unitRange(engine, sheet, area)));

  calculation.listen({
    passStarts() {
      calls.passStarts((place) => holdsFormula(engine, place));
    },
    passEnds({ unitData }) {
      const evaluated = unitData[engine.workbook().getUnitId()];
      calls.passEnds(({ sheet, row, column }) => evaluated?.[sheet]?.getValue(row, column) !== undefined);
    },
    waiting: calls.waiting,
    volatile: () => dirtyPlaces(calls.volatilePlaces()),
  });

  // a cell that waits and moves is a stranger to its call: it asks again where it is now
  const moves = engine.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (MOVES.has(id) && calls.waiting())
      calculation.mark(
        dirtyPlaces(formulaCells(engine).filter((cell) => heldBy(engine, cell) === BUSY)),
        true,
      );
  });

  /** A sheet grows for an answer larger than it; what is too large for Excel shows #SPILL!. One that is gone by now needs none. */
  function makeRoom(place: Place): void {
    if (!engine.workbook().getSheetBySheetId(place.sheet)) return;
    for (const answer of calls.answers(place).filter(isTable)) {
      const area = {
        row: place.row,
        column: place.column,
        rows: answer.length,
        columns: answer[0]?.length ?? 1,
      };
      if (fitsExcel(area)) ensureSize(engine, place.sheet, area);
    }
  }

  return {
    evaluating: calls.evaluating,
    forget: calls.forget,
    dispose() {
      moves.dispose();
      calls.forget();
    },

    face: { defineFunctions },
  };

  function defineFunctions(namespace: string, metadata: FunctionsMetadata, runtime: FunctionRuntime): void {
    const functions = engine.injector.get(IFunctionService);
    const descriptions = engine.injector.get(IDescriptionService);
    const before = [...(defined.get(namespace) ?? [])];
    functions.unregisterExecutors(...before);
    descriptions.unregisterDescriptions(before);

    const allowed = {
      errors: metadata.allowErrorForDataTypeAny === true,
      dataTypes: metadata.allowCustomDataForDataTypeAny === true,
    };
    for (const each of metadata.functions) {
      const definition = { metadata: each, runtime, allowed, texts };
      functions.registerExecutors(functionExecutor(engine, calls, functionName(namespace, each), definition));
    }
    descriptions.registerDescriptions(functionDescriptions(namespace, metadata));
    defined.set(
      namespace,
      metadata.functions.map((each) => functionName(namespace, each)),
    );

    // Univer keeps formulas it has parsed, in which these functions were unknown
    functions.deleteFormulaAstCacheKey(EVERY_FORMULA);
    calculation.mark(dirtyPlaces(callersWithoutValue(engine, namespace)));
  }
}

function holdsFormula(engine: Engine, { sheet, row, column }: Place): boolean {
  const cell = engine.workbook().getSheetBySheetId(sheet)?.getCellMatrix().getValue(row, column);
  return Boolean(cell?.f ?? cell?.si);
}

/** Formulas with functions of the namespace that show nothing or an error; the others keep their last value, as in Excel. */
function callersWithoutValue(engine: Engine, namespace: string): Place[] {
  const prefix = `${namespace}.`.toUpperCase();
  return formulaCells(engine).filter((cell) => {
    const value = heldBy(engine, cell);
    return (value === null || isErrorCode(value)) && cell.formula.toUpperCase().includes(prefix);
  });
}
