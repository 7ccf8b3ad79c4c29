/**
 * An A1 reference to one cell, or to a range of cells. Rows and columns count from 0.
 *
 * @example address(0, 1) // "B1"
 * @example address(5, 26, 3, 2) // "AA6:AB8"
 */
export function address(row: number, column: number, rows = 1, columns = 1): string {
  const first = `${letters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
