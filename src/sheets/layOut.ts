import type { Area } from "./area.ts";
import type { Block, Sheet } from "./sheet.ts";

/** Title and provenance come first, then the notes. */
const LINES_ABOVE_NOTES = 2;

/** Where a block stands. Rows count from 0. */
export interface Place {
  readonly block: Block;
  readonly headingRow: number | null;
  /** null where no column has a header: a spilling formula brings its own, or needs none. */
  readonly headerRow: number | null;
  readonly firstRow: number;
}

/** Where everything of a sheet stands, and how large the whole is. */
export interface Layout {
  readonly places: readonly Place[];
  /** The cells that are filled: the lines on top, then each block. What lies between is the reader's. */
  readonly areas: readonly Area[];
  readonly rows: number;
  readonly columns: number;
}

/** Puts a sheet's blocks below one another, under title, provenance and notes, with a blank row before each. */
export function layOut({ notes, blocks }: Pick<Sheet, "notes" | "blocks">): Layout {
  const head = { row: 0, column: 0, rows: LINES_ABOVE_NOTES + notes.length, columns: 1 };
  let row = head.rows;
  const places = blocks.map((block): Place => {
    row += 1;
    const headingRow = block.heading === null ? null : row++;
    const headerRow = block.columns.every(({ header }) => header === "") ? null : row++;
    const firstRow = row;
    row += block.rows.length + block.spillRows;
    return { block, headingRow, headerRow, firstRow };
  });
  const columns = Math.max(1, ...blocks.map(({ columns }) => columns.length));
  return { places, areas: [head, ...places.map(areaOf)], rows: row, columns };
}

function areaOf({ block, headingRow, headerRow, firstRow }: Place): Area {
  const row = headingRow ?? headerRow ?? firstRow;
  const rows = firstRow + block.rows.length + block.spillRows - row;
  return { row, column: 0, rows, columns: block.columns.length };
}
