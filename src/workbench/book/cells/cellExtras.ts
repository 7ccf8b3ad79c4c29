import type { ICellData, Nullable } from "@univerjs/core";

/**
 * What a cell carries beside its plain value: the data type it stands for, or the sentence of its error.
 * Univer hands it on with the value, from a formula to its cells and on to the formulas that refer to them,
 * and drops it where a formula makes another value of it.
 */
export interface CellExtras {
  /** Entity, formatted number …, as JSON. */
  readonly rich?: object;
  /** What a custom function said of its error. */
  readonly message?: string;
}

export const extrasOf = (cell: Nullable<ICellData>): CellExtras => cell?.custom ?? {};

/** The extras as Univer keeps them: null for none. */
export const customOf = (rich: object | null, message: string | undefined): CellExtras | null => {
  if (rich === null && message === undefined) return null;
  return { ...(rich && { rich }), ...(message !== undefined && { message }) };
};
