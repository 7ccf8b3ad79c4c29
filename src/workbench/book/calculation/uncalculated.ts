import type { BookData } from "../bookData.ts";
import type { Place } from "./calls.ts";

/**
 * Cells of an opened workbook that have a formula and no result: what is to be calculated on opening. (Univer's own
 * list takes 0, "0" and "" for no result, so it would ask an add-in for figures that are there.)
 */
export function uncalculated({ sheets }: BookData): Place[] {
  return sheets.flatMap(({ id, cells }) =>
    [...cells].flatMap(([row, line]) =>
      [...line].flatMap(([column, { formula, value }]) =>
        formula !== undefined && value === null ? [{ sheet: id, row, column }] : [],
      ),
    ),
  );
}
