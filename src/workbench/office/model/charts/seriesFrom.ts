import type { Book } from "../../../book/book.ts";
import type { Area, CellValue, ChartSeriesData } from "../../../book/bookData.ts";
import { referenceFormula } from "../../cells/a1.ts";
import type { OnRange } from "../objects/officeObject.ts";
import { sheetState } from "../objects/places.ts";

/** A range as a chart sees it: its numbers, and the names above and beside them where there are any. */
interface Parts {
  readonly body: Area;
  readonly head: Area | null;
  readonly side: Area | null;
}

/**
 * Series of a range as Excel finds them: names where the first row or column is text (or the corner is
 * empty), and one series a column, unless there are more columns than rows.
 */
export function seriesFrom(
  book: Book,
  given: OnRange,
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartSeriesData[] {
  const area = filledPart(book, given);
  const parts = partsOf(book.values(given.sheet, area), area);
  const { name } = sheetState(book, given.sheet);
  const { body } = parts;
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && body.columns <= body.rows);
  const count = byColumns ? body.columns : body.rows;
  const line = (part: Area, i: number): Area =>
    byColumns ? { ...part, column: body.column + i, columns: 1 } : { ...part, row: body.row + i, rows: 1 };
  const names = byColumns ? parts.head : parts.side;
  const along = byColumns ? parts.side : parts.head;
  return Array.from({ length: count }, (_, i) => ({
    name: names ? referenceFormula(name, line(names, i)) : `Series${String(i + 1)}`,
    values: referenceFormula(name, line(body, i)),
    ...(along && { categories: referenceFormula(name, along) }),
  }));
}

/** Whole columns are drawn as far as they hold anything. */
function filledPart(book: Book, { sheet, area }: OnRange): Area {
  const used = book.usedArea(sheet, true);
  const end = used ? used.row + used.rows : area.row + area.rows;
  return { ...area, rows: Math.min(area.rows, Math.max(1, end - area.row)) };
}

function partsOf(values: readonly (readonly CellValue[])[], area: Area): Parts {
  const [first = [], ...others] = values;
  const hasHead = others.length > 0 && namesAlong(first);
  const hasSide = area.columns > 1 && (hasHead ? isEmpty(first[0]) || anyText(others) : anyText(values));
  const body = inner(area, Number(hasHead), Number(hasSide));
  return {
    body,
    head: hasHead ? { ...body, row: area.row, rows: 1 } : null,
    side: hasSide ? { ...body, column: area.column, columns: 1 } : null,
  };
}

/** Whether the first column holds names. */
const anyText = (rows: readonly (readonly CellValue[])[]): boolean => rows.some(([side]) => isText(side));

const inner = ({ row, column, rows, columns }: Area, top: number, left: number): Area => ({
  row: row + top,
  column: column + left,
  rows: rows - top,
  columns: columns - left,
});

/** Whether a first row is one of names; its corner may be anything, where it is not alone. */
const namesAlong = (row: readonly CellValue[]): boolean =>
  (row.length > 1 ? row.slice(1) : row).every((value) => isText(value) || isEmpty(value));

const isText = (value: CellValue | undefined): boolean => typeof value === "string" && value !== "";
const isEmpty = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || value === "";
