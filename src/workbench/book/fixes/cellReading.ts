import { CellValueType, type ICellData } from "@univerjs/core";
import { BaseReferenceObject, type BaseValueObject, IFormulaRuntimeService } from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "../../../xlsx/cellAddress.ts";
import { extrasOf } from "../cells/cellExtras.ts";
import { isErrorCode, textType, valueOfCell } from "../cells/cellValue.ts";
import type { Engine } from "../engine.ts";
import { cellObject } from "../functions/valueObjects.ts";

// eslint-disable-next-line @typescript-eslint/unbound-method -- called with the reference it is asked of
const { getCellValueObject } = BaseReferenceObject.prototype;

/** Without it a reference takes every text that reads like an error for one, and loses data types and sentences. */
BaseReferenceObject.prototype.getCellValueObject = function (cell: ICellData) {
  const isText = cell.t === CellValueType.FORCE_STRING;
  if (!cell.custom && !(isText && isErrorCode(cell.v))) return getCellValueObject.call(this, cell);
  const pattern = getCellValueObject.call(this, cell).getPattern();
  const { rich = null } = extrasOf(cell);
  return cellObject({ value: valueOfCell(cell), rich, numberFormat: pattern || null });
};

/** Univer's making of a cell from a formula's result; not public, and there in the pinned release. */
interface CellMaker {
  /** @param value - null for an empty cell of a range */
  _getValueObjectOfRuntimeData(value: BaseValueObject | null): ICellData;
}

/** Without it what a formula refers to beyond the sheet as it has been made so far, =A30000, is #NAME?. */
BaseReferenceObject.prototype.isExceedRange = function () {
  const { startRow, startColumn, endRow, endColumn } = this.getRangePosition();
  return startRow < 0 || startColumn < 0 || endRow >= MAX_ROWS || endColumn >= MAX_COLUMNS;
};

/**
 * Without it a formula's text that reads like an error or a number becomes one, that of HYPERLINK is nobody's to read, and
 * cells keep the data type they had before.
 */
export function keepTypes(engine: Engine): void {
  const maker = engine.injector.get(IFormulaRuntimeService) as unknown as CellMaker;
  const make = maker._getValueObjectOfRuntimeData.bind(maker);
  maker._getValueObjectOfRuntimeData = (value) => {
    const cell = make(value);
    cell.custom ??= null;
    if (value?.isString()) {
      cell.v ??= value.getValue();
      cell.t = textType(String(cell.v));
    }
    return cell;
  };
}
