import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";
import { type Engine } from "../engine.ts";
import { rangesOf } from "../spills.ts";

/**
 * What A1# stands for: a reference to all cells that the formula in A1 fills, A1 alone for a formula that
 * fills one cell; #REF! where there is no formula. Univer lacks it.
 */
export function anchorArray(engine: Engine): BaseFunction {
  const runtime = engine.injector.get(IFormulaRuntimeService);
  const anchor = new BaseFunction("ANCHORARRAY");
  anchor.needsReferenceObject = true;
  anchor.minParams = 1;
  anchor.maxParams = 1;
  anchor.calculate = (argument: BaseValueObject | BaseReferenceObject) => {
    if (!argument.isReferenceObject()) return ErrorValueObject.create(ErrorType.REF);
    const reference = argument as BaseReferenceObject;
    const sheet = reference.getSheetId();
    const { startRow: row, startColumn: column } = reference.getRangePosition();
    const now = runtime.getUnitArrayFormula()[reference.getUnitId()]?.[sheet]?.[row]?.[column];
    const range = now ?? rangesOf(engine, sheet)[row]?.[column];
    if (range) return anchor.createReferenceObject(reference, range);
    const cell = engine.worksheet(sheet).getCellMatrix().getValue(row, column);
    return cell?.f
      ? anchor.createReferenceObject(reference, reference.getRangePosition())
      : ErrorValueObject.create(ErrorType.REF);
  };
  return anchor;
}
