import { layOut } from "../../../../src/sheets/writing/layout/layOut.ts";
import type { Cell, Sheet } from "../../../../src/sheets/sheet.ts";
import { formulaTokens } from "../../../../src/xlsx/formulas/formulaTokens.ts";
import type { Book } from "../../../../src/workbench/book/book.ts";
import type { BookData, CellValue } from "../../../../src/workbench/book/bookData.ts";

/** A text that a cell is to hold, and nothing else. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A worksheet by name, and the texts it is to hold. */
export interface Expected {
  readonly sheet: string;
  readonly texts: readonly Placed[];
}

/** What became of texts on one way through the product. */
export interface Walked {
  readonly way: string;
  readonly texts: number;
  readonly formulas: number;
  readonly changed: readonly string[];
}

/** Every text of a sheet, by the cell it is to stand in. The line of provenance, which is put together later, is not among them. */
export function textsOf(sheet: Sheet): Placed[] {
  const head = [sheet.title, null, ...sheet.notes].flatMap((text, row) =>
    text === null ? [] : [{ row, column: 0, text }],
  );
  const blocks = layOut(sheet).places.flatMap(({ block, column: left, headingRow, headerRow, firstRow }) => [
    ...(headingRow === null ? [] : [{ row: headingRow, column: left, text: block.heading! }]),
    ...(headerRow === null
      ? []
      : block.columns.map(({ header }, i) => ({ row: headerRow, column: left + i, text: header }))),
    ...block.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const text = textIn(cell);
        return text === null ? [] : [{ row: firstRow + r, column: left + c, text }];
      }),
    ),
  ]);
  return [...head, ...blocks].filter(({ text }) => text !== "");
}

function textIn(cell: Cell): string | null {
  if (typeof cell === "string") return cell;
  if (typeof cell !== "object" || cell === null) return null;
  const value = "value" in cell ? cell.value : "input" in cell ? cell.input : null;
  return typeof value === "string" ? value : null;
}

type Look = (row: number, column: number) => { readonly formula: string | null; readonly value: CellValue };

/** Looks at a worksheet of an open workbook. */
export function lookInBook(book: Book, name: string): Look {
  const { id } = book.sheets.find((sheet) => sheet.name === name)!;
  const used = book.usedArea(id, true)!;
  const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  const [formulas, values] = [book.formulas(id, area), book.values(id, area)];
  return (row, column) => ({
    formula: formulas[row]?.[column] ?? null,
    value: values[row]?.[column] ?? null,
  });
}

/** Looks at a worksheet of a file. */
export function lookInFile(data: BookData, name: string): Look {
  const { cells } = data.sheets.find((sheet) => sheet.name === name)!;
  return (row, column) => {
    const cell = cells.get(row)?.get(column);
    return { formula: cell?.formula ?? null, value: cell?.value ?? null };
  };
}

/** Compares what cells hold with what they are to hold. */
export function walked(way: string, expected: readonly Expected[], look: (sheet: string) => Look): Walked {
  let [texts, formulas] = [0, 0];
  const changed: string[] = [];
  for (const { sheet, texts: placed } of expected) {
    const at = look(sheet);
    texts += placed.length;
    for (const { row, column, text } of placed) {
      const { formula, value } = at(row, column);
      if (formula !== null) formulas += 1;
      else if (value !== text) changed.push(`${sheet} ${row},${column}: ${brief(text)} is ${brief(value)}`);
    }
  }
  return { way, texts, formulas, changed };
}

/** Functions that reach out of the workbook, and what calls a program: nothing of ours writes them. */
const REACHES = /^(?:WEBSERVICE|HYPERLINK|DDE|IMPORTXML|CALL|cmd)$/iu;

/** Of the formulas of a workbook those that hold more than texts of what a provider sent. */
export const strayFormulas = (data: BookData): string[] =>
  data.sheets.flatMap(({ name, cells }) =>
    [...cells.values()].flatMap((row) =>
      [...row.values()].flatMap(({ formula }) =>
        formula !== undefined && formulaTokens(formula.slice(1)).some(isStray)
          ? [`${name}: ${brief(formula)}`]
          : [],
      ),
    ),
  );

const isStray = ({ kind, text }: ReturnType<typeof formulaTokens>[number]) =>
  (kind === "word" && REACHES.test(text)) || (kind === "mark" && text === "|");

const brief = (value: unknown) => JSON.stringify(value).slice(0, 80);
