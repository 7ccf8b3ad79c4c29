import type { Block, Cell } from "./sheet.ts";

/** Longer texts are cut off at the next full cell rather than push everything else out of sight. */
const WIDEST = 60;
/** Room for the button that a table puts beside each header. */
const BUTTON = 3;

/** Letters of Korean, and of Chinese and Japanese beside them. */
const WIDE = /[\u1100-\u11ff\u3000-\ud7ff\uff00-\uff60]/g;

/** Width of each column of a sheet, in characters of Excel's standard font: what its blocks ask for at least, and as much as their texts need. */
export function columnWidths(blocks: readonly Block[]): number[] {
  const count = Math.max(0, ...blocks.map(({ columns }) => columns.length));
  return Array.from({ length: count }, (_, column) =>
    blocks.reduce((width, block) => Math.max(width, widthIn(block, column)), 0),
  );
}

function widthIn({ table, columns, rows }: Block, column: number): number {
  const asked = columns[column];
  if (asked === undefined) return 0;
  const header = characters(asked.header) + (table === null ? 0 : BUTTON);
  return rows.reduce(
    (width, row) => Math.max(width, Math.min(WIDEST, textWidth(row[column]))),
    Math.max(asked.width, header),
  );
}

const textWidth = (cell: Cell | undefined) => (typeof cell === "string" ? characters(cell) + 1 : 0);

/** Korean letters are twice as wide as Latin ones. */
const characters = (text: string) => text.length + (text.match(WIDE)?.length ?? 0);
