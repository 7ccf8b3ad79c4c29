import type { Place } from "./layOut.ts";
import type { Block, Cell } from "./sheet.ts";

/** Longer texts are cut off at the next full cell rather than push everything else out of sight. */
const WIDEST = 60;
/** Room for the button that a table puts beside each header. */
const BUTTON = 3;
/** Letters take a little more than the digits that widths are counted in. */
const CAPITALS = 1.05;
/** Of a column between blocks that stand beside one another. */
const BETWEEN = 3;

/** Letters of Korean, and of Chinese and Japanese beside them. */
const WIDE = /[\u1100-\u11ff\u3000-\ud7ff\uff00-\uff60]/g;

/** Width of each column of a sheet, in characters of Excel's standard font: what its blocks ask for at least, and as much as their texts need. */
export function columnWidths(places: readonly Pick<Place, "block" | "column">[]): number[] {
  const count = Math.max(0, ...places.map(({ block, column }) => column + block.columns.length));
  return Array.from({ length: count }, (_, column) =>
    places.reduce((width, place) => Math.max(width, widthIn(place.block, column - place.column)), BETWEEN),
  );
}

function widthIn({ table, columns, rows }: Block, column: number): number {
  const asked = columns[column];
  if (asked === undefined) return 0;
  const header = characters(asked.header) + (table === null ? 0 : BUTTON);
  const least = Math.max(asked.width, header);
  if (asked.runsOver) return least;
  return rows.reduce((width, row) => Math.max(width, Math.min(WIDEST, textWidth(row[column]))), least);
}

function textWidth(cell: Cell | undefined): number {
  if (typeof cell === "object" && cell !== null && "value" in cell) return textWidth(cell.value);
  return typeof cell === "string" ? Math.ceil(characters(cell) * CAPITALS) + 1 : 0;
}

/** Korean letters are twice as wide as Latin ones. */
const characters = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);
