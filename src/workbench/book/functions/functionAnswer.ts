import type { FunctionResult } from "../book.ts";
import type { CellValue } from "../bookData.ts";
import { isCellError, isErrorCode } from "../cells/cellValue.ts";
import { richNumberFormat, richText } from "../cells/richValue.ts";

/** One cell of an answer: its plain value, and the data type and number format that came with it. */
export interface AnswerCell {
  readonly value: CellValue;
  readonly rich: object | null;
  readonly numberFormat: string | null;
}

/** What a custom function answered: one cell, or rows of the same length. */
export type Answer = AnswerCell | readonly (readonly AnswerCell[])[];

/**
 * Reads a custom function's result as Excel does: null shows 0, a number that is none is #NUM!, rows of
 * different lengths or no rows at all are #VALUE!, and an error keeps its sentence.
 */
export function answerOf(result: FunctionResult): Answer {
  if (!result.ok) return plain(errorOf(result.error, result.message));
  const { value } = result;
  if (!Array.isArray(value)) return answerCell(value);
  const rows = value as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || !rows.every((row) => Array.isArray(row) && row.length === width))
    return plain(errorOf("#VALUE!", "the result is not a table: its rows differ in length or are empty"));
  return (rows as unknown[][]).map((row) => row.map(answerCell));
}

export const isTable = (answer: Answer): answer is readonly (readonly AnswerCell[])[] =>
  Array.isArray(answer);

function answerCell(value: unknown): AnswerCell {
  if (value === null || value === undefined) return plain(0);
  if (typeof value === "number") return plain(Number.isFinite(value) ? value : { error: "#NUM!" });
  if (typeof value === "string" || typeof value === "boolean") return plain(value);
  if (isCellError(value)) return plain(errorOf(value.error, value.message));
  if (typeof value !== "object") return plain({ error: "#VALUE!" });
  return { value: richText(value), rich: value, numberFormat: richNumberFormat(value) };
}

const plain = (value: CellValue): AnswerCell => ({ value, rich: null, numberFormat: null });

/** A code the engine does not know would be a text: it is #VALUE!, as in Excel. */
const errorOf = (code: string, message: string | undefined) => ({
  error: isErrorCode(code) ? code : "#VALUE!",
  ...(message === undefined ? {} : { message }),
});
