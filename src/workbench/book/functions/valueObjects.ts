import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { CellValue } from "../bookData.ts";
import type { Nullable } from "@univerjs/core";
import { type CellExtras, customOf } from "../cells/cellExtras.ts";
import { errorType, isCellError } from "../cells/cellValue.ts";
import { type Answer, type AnswerCell, isTable } from "./functionAnswer.ts";
import type { Given, GivenValue } from "./functionArguments.ts";
import { isArray, isReference } from "./isArray.ts";

/** An argument of Univer's as a custom function's; no text is taken for anything else. */
export function givenOf(variant: FunctionVariantType): Given {
  if (isReference(variant)) return cellsOf(variant.toArrayValueObject());
  if (isArray(variant)) return cellsOf(variant);
  return variant.isNull() ? { omitted: true } : { value: givenValue(variant) };
}

/** A range or array of one cell is that cell's value, blank or not. */
function cellsOf(array: ArrayValueObject): Given {
  const cells = array.getArrayValue().map((row) => row.map(givenValue));
  return cells.length === 1 && cells[0]?.length === 1 ? { value: cells[0][0] ?? null } : { cells };
}

/** An entity and its like are told whole; a formatted number is a number. */
function givenValue(value: Nullable<BaseValueObject>): GivenValue {
  if (!value || value.isNull()) return null;
  if (value.isLambda()) return { error: "#VALUE!" };
  const { rich, message } = (value.getCustomData() ?? {}) as CellExtras;
  const plain = value.getValue();
  const shown: CellValue = value.isError()
    ? { error: String(plain), ...(message !== undefined && { message }) }
    : plain;
  return rich && value.isString() ? { rich, shown } : shown;
}

/**
 * A custom function's answer as a value of Univer's, with number format and error sentence. A table of one number is
 * that number, as formulas see it: Univer's arrays are large, and the parsed formula keeps the last.
 */
export function valueObjectOf(answer: Answer): BaseValueObject {
  if (!isTable(answer)) return cellObject(answer);
  const first = answer[0]?.[0];
  if (answer.length === 1 && answer[0]?.length === 1 && typeof first?.value === "number")
    return cellObject(first);
  return ArrayValueObject.create({
    calculateValueList: answer.map((row) => row.map(cellObject)),
    rowCount: answer.length,
    columnCount: answer[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** New objects, not Univer's shared ones: these carry what belongs to one cell. */
export function cellObject({ value, rich, numberFormat }: AnswerCell): BaseValueObject {
  const object = plainObject(value);
  if (numberFormat !== null) object.setPattern(numberFormat);
  const custom = customOf(rich, isCellError(value) ? value.message : undefined);
  return custom ? object.withCustomData({ ...custom }) : object;
}

function plainObject(value: CellValue): BaseValueObject {
  if (isCellError(value)) return new ErrorValueObject(errorType(value.error));
  if (typeof value === "boolean") return new BooleanValueObject(value);
  return typeof value === "number" ? new NumberValueObject(value) : new StringValueObject(value ?? "");
}
