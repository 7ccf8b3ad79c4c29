import type { Book } from "../book/book.ts";
import type { Area, CellValue } from "../book/bookData.ts";
import { sheetAddress } from "../office/cells/a1.ts";

/** One line of output: what a formula gave. */
export type Calculated = Readonly<{ formula: string; cell?: string }> &
  (Readonly<{ value: CellValue | CellValue[][] }> | Readonly<{ error: string; message?: string }>);

/** Formulas stand this many columns right of everything else, where no sensible formula looks. */
const ASIDE = 40;

/**
 * Calculates formulas, in order, as if typed in the sheet that is in front: "A1" in them is that sheet's cell.
 * The sheet is left as it was.
 *
 * @param formulas - with or without the leading "="
 */
export async function calculateFormulas(book: Book, formulas: readonly string[]): Promise<Calculated[]> {
  if (formulas.length === 0) return [];
  const sheet = book.activeSheet;
  const used = book.usedArea(sheet, false);
  const column = (used ? used.column + used.columns : 0) + ASIDE;
  const typed = formulas.map((formula) => (formula.startsWith("=") ? formula : `=${formula}`));
  const area = { row: 0, column, rows: typed.length, columns: 1 };
  book.write(
    sheet,
    area,
    typed.map((formula) => [formula]),
  );
  await book.idle();
  const results = typed.map((formula, row) =>
    resultAt(book, sheet, { row, column, rows: 1, columns: 1 }, formula),
  );
  book.clear(sheet, area, "All");
  // one that spills down meets the next one below: it gets the place for itself
  for (const [i, result] of results.entries()) {
    if (!spillsDown(result)) continue;
    const cell = { row: 0, column, rows: 1, columns: 1 };
    book.write(sheet, cell, [[result.formula]]);
    await book.idle();
    results[i] = resultAt(book, sheet, cell, result.formula);
    book.clear(sheet, cell, "All");
  }
  await book.idle();
  return results;
}

/** Whether a formula met the one below it: marked so by the spreadsheet, or not yet, where their results came together. */
function spillsDown(result: Calculated): boolean {
  if ("error" in result) return result.error === "#SPILL!";
  return Array.isArray(result.value) && result.value.length > 1;
}

/** Calculates the whole workbook anew, and tells what each of its formulas gave. */
export async function calculateBook(book: Book): Promise<Calculated[]> {
  book.calculate("FullRebuild");
  await book.idle();
  return book.sheets.flatMap(({ id, name }) => {
    const used = book.usedArea(id, true);
    if (!used) return [];
    return book.formulas(id, used).flatMap((row, r) =>
      row.flatMap((formula, c) => {
        if (formula === null) return [];
        const cell = { row: used.row + r, column: used.column + c, rows: 1, columns: 1 };
        return [{ cell: sheetAddress(name, cell), ...resultAt(book, id, cell, formula) }];
      }),
    );
  });
}

function resultAt(book: Book, sheet: string, cell: Area, formula: string): Calculated {
  const spill = book.spillOf(sheet, cell.row, cell.column);
  if (spill && spill.rows * spill.columns > 1) return { formula, value: book.values(sheet, spill) };
  const value = book.values(sheet, cell)[0]?.[0] ?? null;
  if (typeof value === "object" && value !== null) {
    const message = book.errorReason(sheet, cell.row, cell.column);
    return { formula, error: value.error, ...(message !== null && { message }) };
  }
  return { formula, value };
}
