import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../cellAddress.ts";
import { unquoteSheet } from "./quoteSheet.ts";
import { formulaTokens, type FormulaToken } from "./formulaTokens.ts";

/** One end of a reference: a cell, or a column or row alone, as in A:C or 1:3. Counted from 0. */
export interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  readonly hasFixedColumn: boolean;
  readonly hasFixedRow: boolean;
}

/** A1, $A$1:B2, A:C or 1:3 in a formula. */
export interface Reference {
  /** Name of the sheet that stands before it, without apostrophes; of another workbook's with that in brackets. */
  readonly sheet?: string;
  /** One of a cell, two of a range. */
  readonly corners: readonly Corner[];
}

/**
 * A formula with other references in it: corners to put in place of each reference's own, or null for one that leads
 * nowhere any more. Texts, names of sheets and of functions, and what is in brackets stay as they are.
 *
 * @param formula - with or without "="
 */
export function mapReferences(
  formula: string,
  by: (reference: Reference) => readonly Corner[] | null,
): string {
  const tokens = formulaTokens(formula);
  let out = "";
  for (let i = 0; i < tokens.length; i++) {
    const corners = referenceAt(tokens, i);
    if (corners.length === 0) {
      out += tokens[i]!.text;
      continue;
    }
    const sheet = sheetBefore(tokens, i);
    const mapped = by({ corners, ...(sheet !== undefined && { sheet }) });
    out += mapped?.map(cornerText).join(":") ?? "#REF!";
    i += 2 * (corners.length - 1);
  }
  return out;
}

/** The corners of a reference that begins at a token; none where none begins. */
function referenceAt(tokens: readonly FormulaToken[], at: number): Corner[] {
  const first = cornerAt(tokens, at);
  if (!first) return [];
  const second = tokens[at + 1]?.text === ":" ? cornerAt(tokens, at + 2) : undefined;
  if (second && isCell(first) === isCell(second) && (first.row === null) === (second.row === null))
    return [first, second];
  return isCell(first) ? [first] : [];
}

const isCell = ({ row, column }: Corner): boolean => row !== null && column !== null;

function cornerAt(tokens: readonly FormulaToken[], at: number): Corner | undefined {
  const { kind, text } = tokens[at] ?? {};
  const after = tokens[at + 1]?.text;
  return kind === "word" && text !== undefined && after !== "!" && after !== "(" ? cornerOf(text) : undefined;
}

/** What is no cell, column or row of a sheet is a name: YTD2023, Rate. */
function cornerOf(word: string): Corner | undefined {
  const [found, fixedColumn, letters, fixedRow, digits] =
    /^(?:(\$?)([A-Z]{1,3}))?(?:(\$?)([1-9]\d{0,6}))?$/i.exec(word) ?? [];
  if (found === undefined || found === "") return undefined;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return undefined;
  return { column, row, hasFixedColumn: fixedColumn === "$", hasFixedRow: fixedRow === "$" };
}

const cornerText = ({ column, row, hasFixedColumn, hasFixedRow }: Corner): string =>
  (column === null ? "" : (hasFixedColumn ? "$" : "") + columnName(column)) +
  (row === null ? "" : (hasFixedRow ? "$" : "") + String(row + 1));

/** The sheet's name before a reference: Data!A1, 'My data'!A1, Jan:Mar!A1, [1]Data!A1. */
function sheetBefore(tokens: readonly FormulaToken[], at: number): string | undefined {
  const [mark, name, before, first] = [1, 2, 3, 4].map((back) => tokens[at - back]);
  if (mark?.text !== "!" || !name) return undefined;
  if (before?.kind === "bracket") return before.text + name.text;
  return before?.text === ":" && first ? `${first.text}:${name.text}` : unquoteSheet(name.text);
}
