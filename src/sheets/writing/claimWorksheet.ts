import { WorkbookError } from "../../errors.ts";
import { outside, overlap, rangeOf, type Area } from "../area.ts";
import { freeName } from "./layout/freeName.ts";
import { freezePanes } from "./dressing/freezePanes.ts";
import type { Layout, Place } from "./layout/layOut.ts";
import type { Sheet } from "../sheet.ts";

/** Hidden names of our worksheets: which sheet of ours it is, and the areas we filled, one name each. */
const MARK = "_SmallCap_sheet";
const areaName = (i: number) => `_SmallCap_area${i + 1}`;

/** The worksheet to write into, and whether there was none before. */
interface Claimed {
  readonly worksheet: Excel.Worksheet;
  readonly isNew: boolean;
  /** Names of the tables that the workbook has besides. */
  readonly taken: Set<string>;
}

/** A worksheet of ours. */
interface Own {
  readonly worksheet: Excel.Worksheet;
  /** The areas as we filled them. */
  readonly filled: readonly Area[];
  /** The same where they are now; null for one whose cells are gone. */
  readonly areas: readonly (Area | null)[];
}

/**
 * The worksheet to write a sheet into: our own of that kind, emptied of what we wrote, or a new one.
 *
 * A worksheet is ours if a hidden name of its own says so together with the worksheet's id: the name dies
 * with the worksheet, and a copy has another id, so a colleague's copy is left alone. (Worksheet custom
 * properties need ExcelApi 1.12, sheet names only 1.4.) Only cells that we filled are emptied. Where the
 * reader's cells are in the way, where rows or columns were put between ours, or where the inputs that we
 * invited to change were changed, the worksheet stays as it is, the reader's, and ours goes to a new one.
 *
 * @throws WorkbookError sheetProtected if ours is protected: what is in it stays
 * @throws the signal's reason if it is aborted before anything is changed
 */
export async function claimWorksheet(
  context: Excel.RequestContext,
  sheet: Sheet,
  layout: Layout,
  signal?: AbortSignal,
): Promise<Claimed> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const own = await findOwn(context, worksheets.items, sheet.kind);
  const isToRefresh = own !== undefined && (await isOurs(context, own, layout));
  if (isToRefresh) await mustBeOpen(context, own.worksheet);
  signal?.throwIfAborted();
  if (isToRefresh) {
    const taken = await empty(context, own, sheet);
    return { worksheet: mark(own.worksheet, sheet, layout), isNew: false, taken };
  }
  if (own) unmark(own);
  const { tables } = context.workbook;
  tables.load("items/name");
  const names = worksheets.items.map(({ name }) => name);
  const worksheet = worksheets.add(freeName(sheet.name, names));
  worksheet.load("id,name");
  worksheet.showGridlines = false;
  freezePanes(worksheet, sheet, layout);
  await context.sync();
  return { worksheet: mark(worksheet, sheet, layout), isNew: true, taken: namesOf(tables) };
}

const namesOf = ({ items }: Excel.TableCollection) => new Set(items.map(({ name }) => name));

/** @throws WorkbookError sheetProtected before anything of it is changed */
async function mustBeOpen(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<void> {
  worksheet.protection.load("protected");
  await context.sync();
  if (worksheet.protection.protected) throw new WorkbookError("sheetProtected", { sheet: worksheet.name });
}

async function findOwn(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  kind: Sheet["kind"],
): Promise<Own | undefined> {
  const candidates = worksheets.map((worksheet) => ({
    worksheet,
    mark: worksheet.names.getItemOrNullObject(MARK),
  }));
  for (const { mark } of candidates) mark.load("formula");
  await context.sync();
  for (const { worksheet, mark } of candidates) {
    const filled = mark.isNullObject ? null : readMark(String(mark.formula), kind, worksheet.id);
    if (filled) return { worksheet, filled, areas: await areasNow(context, worksheet, filled.length) };
  }
  return undefined;
}

async function areasNow(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  count: number,
): Promise<(Area | null)[]> {
  const names = Array.from({ length: count }, (_, i) => worksheet.names.getItemOrNullObject(areaName(i)));
  for (const name of names) name.load("name");
  await context.sync();
  const ranges = names.map((name) => (name.isNullObject ? null : name.getRangeOrNullObject()));
  for (const range of ranges) range?.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return ranges.map((range) => (range === null || range.isNullObject ? null : areaOf(range)));
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** Whether nothing of the reader's would be lost or overwritten. */
async function isOurs(context: Excel.RequestContext, own: Own, layout: Layout): Promise<boolean> {
  if (own.areas.some((area, i) => area && isStretched(area, own.filled[i]!))) return false;
  const covered = own.areas.filter((area) => area !== null);
  const used = layout.areas
    .flatMap((area) => outside(area, covered))
    .map((area) => rangeOf(own.worksheet, area).getUsedRangeOrNullObject(true));
  for (const range of used) range.load("address");
  // the first area is the head, the others are the blocks in their order
  const inputs = layout.places.flatMap((place, i) =>
    inputsOf(own.worksheet, place, own.areas[i + 1] ?? null),
  );
  for (const { range } of inputs) range.load("values");
  await context.sync();
  return (
    used.every(({ isNullObject }) => isNullObject) &&
    inputs.every(({ range, input }) => range.values[0]![0] === input)
  );
}

const isStretched = (area: Area, filled: Area) => area.rows > filled.rows || area.columns > filled.columns;

/** The cells of a block that a reader is meant to change, and what we put there. */
function inputsOf(
  worksheet: Excel.Worksheet,
  { block, firstRow, headingRow, headerRow }: Place,
  area: Area | null,
) {
  if (area === null) return [];
  const top = area.row + firstRow - (headingRow ?? headerRow ?? firstRow);
  return block.rows.flatMap((row, i) =>
    row.flatMap((cell, j) =>
      typeof cell === "object" && cell !== null && "input" in cell
        ? [{ range: worksheet.getRangeByIndexes(top + i, area.column + j, 1, 1), input: cell.input }]
        : [],
    ),
  );
}

/** @returns the names of the tables that are left in the workbook */
async function empty(context: Excel.RequestContext, own: Own, sheet: Sheet): Promise<Set<string>> {
  const { worksheet } = own;
  const areas = own.areas.filter((area) => area !== null);
  const { charts } = worksheet;
  charts.load("items/name");
  worksheet.tables.load("items/name");
  await context.sync();
  const tables = worksheet.tables.items.map((table) => ({ table, range: table.getRange() }));
  for (const { range } of tables) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  for (const { table, range } of tables)
    if (areas.some((area) => overlap(area, areaOf(range)))) table.convertToRange();
  for (const chart of charts.items) if (chart.name.startsWith(chartName(sheet.kind))) chart.delete();
  for (const area of areas) {
    const range = rangeOf(worksheet, area);
    range.conditionalFormats.clearAll();
    range.clear();
  }
  unmark(own);
  const { tables: left } = context.workbook;
  left.load("items/name");
  await context.sync();
  return namesOf(left);
}

function mark(worksheet: Excel.Worksheet, { kind }: Sheet, { areas }: Layout): Excel.Worksheet {
  worksheet.names.add(MARK, markOf(kind, worksheet.id, areas)).visible = false;
  areas.forEach((area, i) => {
    worksheet.names.add(areaName(i), rangeOf(worksheet, area)).visible = false;
  });
  return worksheet;
}

/** Makes the worksheet the reader's from now on. */
function unmark({ worksheet, areas }: Own): void {
  worksheet.names.getItem(MARK).delete();
  areas.forEach((area, i) => {
    if (area) worksheet.names.getItem(areaName(i)).delete();
  });
}

/** ="fundFacts {id} 0,0,3,1 4,0,6,14" */
const markOf = (kind: Sheet["kind"], id: string, areas: readonly Area[]) =>
  `="${[kind, id, ...areas.map(({ row, column, rows, columns }) => [row, column, rows, columns].join(","))].join(" ")}"`;

/** The areas that a mark tells of, null if it is not that of this kind and worksheet. */
function readMark(formula: string, kind: Sheet["kind"], id: string): Area[] | null {
  const start = `="${kind} ${id} `;
  if (!formula.startsWith(start)) return null;
  return formula
    .slice(start.length, -1)
    .split(" ")
    .map((text) => {
      const [row, column, rows, columns] = text.split(",").map(Number) as [number, number, number, number];
      return { row, column, rows, columns };
    });
}

/** How the names of our charts of a sheet begin, so that a refresh takes them for its own. */
export const chartName = (id: string) => `SmallCap ${id}`;
