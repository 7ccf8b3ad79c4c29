import { isErrorValue } from "./isErrorValue.ts";
import { textCell } from "./textCell.ts";

/** What to write so that a cell holds the value it shows: texts as texts, errors as the errors they are. */
export const valueContent = (value: unknown): unknown =>
  typeof value === "string" && !isErrorValue(value) ? textCell(value) : value;
