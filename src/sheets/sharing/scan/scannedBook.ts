import { address } from "../../address.ts";
import { callsSmallcap } from "../../callsSmallcap.ts";
import { formulaIn } from "../../formulaIn.ts";

/** A workbook as it is read for a look through it: a plain value. Rows and columns count from 0. */
export interface ScannedBook {
  readonly sheets: readonly ScannedSheet[];
}

export interface ScannedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Where the used range begins. */
  readonly row: number;
  readonly column: number;
  /** Of the used range: the formula where there is one, else the value. */
  readonly formulas: readonly (readonly unknown[])[];
  /** Of the used range: "" for an empty cell, "#N/A" for an error. */
  readonly values: readonly (readonly unknown[])[];
}

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: ScannedSheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

/** Where something is, for users and for Excel. */
export interface Place {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Every cell of a sheet that holds a formula. */
export function formulaCells(sheet: ScannedSheet): FormulaCell[] {
  return sheet.formulas.flatMap((line, i) =>
    line.flatMap((content, j) => {
      const value = sheet.values[i]![j];
      const formula = formulaIn(content, value);
      return formula === null
        ? []
        : [{ sheet, row: sheet.row + i, column: sheet.column + j, formula, value }];
    }),
  );
}

/** The cell at a place, if it holds a formula. */
export function formulaCellAt(sheet: ScannedSheet, row: number, column: number): FormulaCell | null {
  const value = contentAt(sheet, "values", row, column);
  const formula = formulaIn(contentAt(sheet, "formulas", row, column), value);
  return formula === null ? null : { sheet, row, column, formula, value };
}

/** Every cell that calls a function of ours. */
export const ownCells = ({ sheets }: ScannedBook): FormulaCell[] =>
  sheets.flatMap((sheet) => formulaCells(sheet).filter(({ formula }) => callsSmallcap(formula)));

export const placeOf = ({ sheet, row, column }: Pick<FormulaCell, "sheet" | "row" | "column">): Place => ({
  sheetId: sheet.id,
  sheet: sheet.name,
  row,
  column,
});

/** "Sheet1!B3" */
export const placeName = ({ sheet, row, column }: Place): string => `${sheet}!${address(row, column)}`;

/** What a cell holds; "" outside the used range. */
export const contentAt = (
  sheet: ScannedSheet,
  part: "formulas" | "values",
  row: number,
  column: number,
): unknown => sheet[part][row - sheet.row]?.[column - sheet.column] ?? "";
