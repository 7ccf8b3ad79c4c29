/** A rectangle of cells on a worksheet. Rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's range of an area. */
export const rangeOf = (worksheet: Excel.Worksheet, { row, column, rows, columns }: Area) =>
  worksheet.getRangeByIndexes(row, column, rows, columns);

/** Whether two areas share a cell. */
export const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/**
 * What of an area none of the others covers, as areas that do not overlap.
 *
 * @example outside({ row: 0, column: 0, rows: 2, columns: 3 }, [{ row: 0, column: 0, rows: 2, columns: 2 }]) // [{ row: 0, column: 2, rows: 2, columns: 1 }]
 */
export function outside(area: Area, others: readonly Area[]): Area[] {
  return others.reduce<Area[]>((rest, other) => rest.flatMap((part) => without(part, other)), [area]);
}

/** Above, below, left and right of the other. */
function without(area: Area, other: Area): Area[] {
  if (!overlap(area, other)) return [area];
  const [top, left] = [Math.max(area.row, other.row), Math.max(area.column, other.column)];
  const bottom = Math.min(area.row + area.rows, other.row + other.rows);
  const right = Math.min(area.column + area.columns, other.column + other.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { row: top, column: area.column, rows: bottom - top, columns: left - area.column },
    { row: top, column: right, rows: bottom - top, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
