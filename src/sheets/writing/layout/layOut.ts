import type { Area } from "../../area.ts";
import type { Block, Sheet } from "../../sheet.ts";

/** Title and provenance come first, then the notes. */
const LINES_ABOVE_NOTES = 2;
/** Columns between blocks that stand beside one another. */
const BETWEEN = 1;

/** Where a block stands. Rows and columns count from 0. */
export interface Place {
  readonly block: Block;
  readonly column: number;
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

/**
 * Puts a sheet's blocks below one another, or beside where they ask for it, under title, provenance and notes,
 * with a blank row before each.
 */
export function layOut({ notes, blocks }: Pick<Sheet, "notes" | "blocks">): Layout {
  const head = { row: 0, column: 0, rows: LINES_ABOVE_NOTES + notes.length, columns: 1 };
  let [top, bottom] = [0, head.rows];
  let right = -BETWEEN;
  const places = blocks.map((block): Place => {
    if (!block.beside) [top, right] = [bottom + 1, -BETWEEN];
    const column = right + BETWEEN;
    const place = placeAt(block, top, column);
    right = column + block.columns.length;
    bottom = Math.max(bottom, endOf(place));
    return place;
  });
  const columns = Math.max(1, ...places.map(({ block, column }) => column + block.columns.length));
  return { places, areas: [head, ...places.map(areaOf)], rows: bottom, columns };
}

/** The rows of figures of a block, those that its formula spills included, headers not. */
export function bodyOf({ block, column, firstRow }: Place): Area {
  const header = block.hasSpilledHeader ? 1 : 0;
  return {
    row: firstRow + header,
    column,
    rows: block.rows.length + block.spillRows - header,
    columns: block.columns.length,
  };
}

function placeAt(block: Block, top: number, column: number): Place {
  let row = top;
  const headingRow = block.heading === null ? null : row++;
  const headerRow = block.columns.every(({ header }) => header === "") ? null : row++;
  return { block, column, headingRow, headerRow, firstRow: row };
}

const endOf = ({ block, firstRow }: Place) => firstRow + block.rows.length + block.spillRows;

function areaOf(place: Place): Area {
  const { block, column, headingRow, headerRow, firstRow } = place;
  const row = headingRow ?? headerRow ?? firstRow;
  return { row, column, rows: endOf(place) - row, columns: block.columns.length };
}
