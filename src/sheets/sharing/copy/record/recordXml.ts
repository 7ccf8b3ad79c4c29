import { areaAddress } from "../../../../xlsx/cellAddress.ts";
import { toXstring, xml, xmlText, XML_HEADER } from "../../../../xlsx/xml/xmlText.ts";
import type { CopySheetTexts } from "../../../../i18n/types/copyTexts.ts";
import type { FrozenRecord } from "./frozenFormula.ts";

/** Rows above the record: the explanation, an empty one, the header. */
export const RECORD_START = 3;
/** Where a name stands in the record, in place of the mark of values. */
export const NAME_MARK = "name";

/** Widths in characters: worksheet, cells, formula, mark. */
const WIDTHS = [20, 12, 90, 18];

/**
 * The worksheet part that keeps the original formulas: one row a formula with worksheet, cells, formula and the
 * mark of the values that took its place; names have `NAME_MARK` there, and their name for the cells.
 *
 * @param namespace - of worksheets in this file: strict files have their own
 */
export function recordXml(
  { formulas, names }: FrozenRecord,
  texts: CopySheetTexts,
  namespace: string,
): string {
  const rows: (readonly string[])[] = [
    [texts.formulasExplained],
    [],
    texts.formulasHeader,
    ...formulas.map(({ sheet, area, formula, mark }) => [sheet, areaAddress(area), formula, mark]),
    ...names.map(({ name, sheet, formula }) => [sheet ?? "", name, formula, NAME_MARK]),
  ];
  const columns = WIDTHS.map((width, i) => xml("col", { min: i + 1, max: i + 1, width, customWidth: true }));
  return (
    XML_HEADER +
    xml(
      "worksheet",
      { xmlns: namespace },
      xml("cols", {}, ...columns),
      xml(
        "sheetData",
        {},
        rows.map((row) => xml("row", {}, row.map(textCell))),
      ),
    )
  );
}

const textCell = (text: string) => xml("c", { t: "inlineStr" }, xml("is", {}, xmlText("t", toXstring(text))));
