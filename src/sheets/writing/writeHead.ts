import { columnWidths } from "./layout/columnWidths.ts";
import type { Place } from "./layout/layOut.ts";
import type { Sheet } from "../sheet.ts";
import { textCell } from "./layout/textCell.ts";

const TITLE_POINTS = 14;
const QUIET = "#595959";

/** Title, provenance and notes, one line each from the top, and columns as wide as what will stand in them. */
export function writeHead(
  worksheet: Excel.Worksheet,
  { title, notes }: Sheet,
  places: readonly Place[],
  provenance: string,
): void {
  const lines = [title, provenance, ...notes].map((line) => [textCell(line)]);
  const head = worksheet.getRangeByIndexes(0, 0, lines.length, 1);
  head.values = lines;
  head.format.font.color = QUIET;
  const { font } = worksheet.getRange("A1").format;
  font.bold = true;
  font.size = TITLE_POINTS;
  font.color = "#000000";
  columnWidths(places).forEach((width, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points(width);
  });
}

/** Width in points of a column of so many characters of Excel's standard font: 7 pixels each, 5 of margin. */
const points = (characters: number) => (characters * 7 + 5) * 0.75;
