import type { Layout } from "../layout/layOut.ts";
import type { Sheet } from "../../sheet.ts";

/** A wider sheet does not fit a screen: it keeps its first column, the tickers or months, in view. */
const SEEN_COLUMNS = 9;

/** Keeps in view what a sheet says should be: on a new worksheet only, since later the reader may have chosen otherwise. */
export function freezePanes(worksheet: Excel.Worksheet, { frozen }: Sheet, layout: Layout): void {
  const header = layout.places[0]?.headerRow ?? null;
  if (frozen === "nothing") return;
  if (frozen === "firstHeader" && header !== null)
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, header + 1, 1));
  else if (layout.columns > SEEN_COLUMNS) worksheet.freezePanes.freezeColumns(1);
}
