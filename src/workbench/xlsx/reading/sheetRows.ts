import { MAX_ROWS } from "../../../xlsx/cellAddress.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";

/** The rows of `<sheetData>` with their indices from 0: one that does not say which it is follows the one before. */
export function* sheetRows(sheetData: XmlElement | undefined): Generator<readonly [number, XmlElement]> {
  let next = 0;
  for (const row of sheetData?.all("row") ?? []) {
    const index = Math.trunc(row.number("r") ?? next + 1) - 1;
    next = index + 1;
    if (index >= 0 && index < MAX_ROWS) yield [index, row];
  }
}
