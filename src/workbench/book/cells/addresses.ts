import type { IRange } from "@univerjs/core";
import {
  type BaseReferenceObject,
  type FunctionVariantType,
  serializeRangeWithSheet,
} from "@univerjs/engine-formula";
import type { Engine } from "../engine.ts";

/** The address of one cell with its sheet: "Sheet1!A1", "'My data'!B2". */
export const cellAddress = (engine: Engine, sheet: string, row: number, column: number): string =>
  address(engine, sheet, { startRow: row, endRow: row, startColumn: column, endColumn: column });

/** The address an argument refers to, or "" for one that is no reference. */
export function argumentAddress(engine: Engine, variant: FunctionVariantType): string {
  if (!variant.isReferenceObject()) return "";
  const reference = variant as BaseReferenceObject;
  return address(engine, reference.getSheetId(), reference.getRangePosition());
}

/** A sheet that was deleted while its formulas are calculated has no name any more; what they give is not used. */
const address = (engine: Engine, sheet: string, range: IRange): string =>
  serializeRangeWithSheet(engine.workbook().getSheetBySheetId(sheet)?.getName() ?? "", range);
