import { textCell } from "./textCell.ts";

/**
 * What to write so that a cell holds the value it shows: texts as texts, errors as the errors they are.
 *
 * @param isError - whether it is an error; "#N/A" may be a text too
 */
export const valueContent = (value: unknown, isError: boolean): unknown =>
  typeof value === "string" && !isError ? textCell(value) : value;
