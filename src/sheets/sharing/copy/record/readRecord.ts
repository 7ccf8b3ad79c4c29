import { parseArea } from "../../../../xlsx/cellAddress.ts";
import { rangeOf } from "../../../area.ts";
import type { FrozenFormula, FrozenName, FrozenRecord } from "./frozenFormula.ts";
import { readCells } from "../../scan/readCells.ts";
import { RECORD_NAME } from "./recordName.ts";
import { NAME_MARK } from "./recordXml.ts";

/** A record found in the workbook, and where. */
export interface FoundRecord extends FrozenRecord {
  readonly name: Excel.NamedItem;
  readonly worksheet: Excel.Worksheet;
}

/** The records of original formulas in this workbook: one for each time a values copy was made. */
export async function readRecords(context: Excel.RequestContext): Promise<FoundRecord[]> {
  const { names } = context.workbook;
  names.load("items/name");
  await context.sync();
  const own = names.items.filter(({ name }) => name.startsWith(RECORD_NAME));
  const ranges = own.map((name) => ({ name, range: name.getRangeOrNullObject() }));
  for (const { range } of ranges) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const records: FoundRecord[] = [];
  for (const { name, range } of ranges) {
    if (range.isNullObject) continue; // somebody deleted the rows: nothing is left to be restored
    const { worksheet, rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    const cells = await readCells(context, worksheet, { row, column, rows, columns }, "values");
    const lines = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => textOf(cells.at(row + i, column + j))),
    );
    records.push({ name, worksheet, ...recordOf(lines) });
  }
  return records;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** The way back of `recordXml`. A row somebody spoilt is left out. */
function recordOf(lines: readonly (readonly string[])[]): FrozenRecord {
  const formulas: FrozenFormula[] = [];
  const names: FrozenName[] = [];
  for (const line of lines) {
    const [sheet, cells, formula, mark] = line as [string, string, string, string];
    const area = parseArea(cells);
    if (!formula.startsWith("=")) continue;
    if (mark === NAME_MARK) names.push({ name: cells, sheet: sheet === "" ? null : sheet, formula });
    else if (area && sheet !== "") formulas.push({ sheet, area, formula, mark });
  }
  return { formulas, names };
}

/** Takes records away, each with its worksheet. */
export function removeRecords(records: readonly FoundRecord[]): void {
  for (const { name, worksheet } of records) {
    name.delete();
    worksheet.delete();
  }
}

/** Empties the cells that a formula is to spill into again; formats stay. */
export function emptySpill(worksheet: Excel.Worksheet, area: FrozenFormula["area"]): void {
  if (area.rows * area.columns > 1) rangeOf(worksheet, area).clear("Contents");
}
