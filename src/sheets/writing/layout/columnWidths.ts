import type { Place } from "./layOut.ts";
import type { Block, Cell } from "../../sheet.ts";

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
  const widths = Array.from({ length: count }, () => BETWEEN);
  for (const { block, column } of places)
    widthsIn(block).forEach((width, i) => {
      widths[column + i] = Math.max(widths[column + i]!, width);
    });
  return widths;
}

/** Row by row, as the cells lie in memory. Texts of tiles run over the empty columns beside them. */
function widthsIn({ table, columns, rows, look }: Block): number[] {
  if (look === "tiles") return columns.map(({ width }) => width);
  const widths = columns.map(({ header, width }) =>
    Math.max(width, characters(header) + (table === null ? 0 : BUTTON)),
  );
  for (const row of rows)
    for (let i = 0; i < columns.length; i++) {
      const cell = row[i];
      if (typeof cell === "number" || columns[i]!.runsOver) continue;
      widths[i] = Math.max(widths[i]!, Math.min(WIDEST, textWidth(cell)));
    }
  return widths;
}

function textWidth(cell: Cell | undefined): number {
  if (typeof cell === "object" && cell !== null && "value" in cell) return textWidth(cell.value);
  return typeof cell === "string" ? Math.ceil(characters(cell) * CAPITALS) + 1 : 0;
}

/** Korean letters are twice as wide as Latin ones. */
const characters = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);
