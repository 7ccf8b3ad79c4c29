import type { NameData, SheetData } from "../../book/bookData.ts";
import { fromFileFormula } from "../../../xlsx/formulas/fromFileFormula.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../xlsx/xml/xmlText.ts";

/**
 * Defined names; those of one sheet carry its id. Excel's own (Print_Area …) lose their prefix.
 *
 * @param sheets - in the order of the file; null for one that is not read, whose names go with it
 */
export function readNames(
  workbook: XmlElement,
  sheets: readonly (Pick<SheetData, "id"> | null)[],
): NameData[] {
  return (workbook.child("definedNames")?.all("definedName") ?? []).flatMap((name) => {
    const place = name.number("localSheetId");
    const sheet = place === undefined ? undefined : sheets[place]?.id;
    if (place !== undefined && sheet === undefined) return [];
    const comment = name.attribute("comment");
    return {
      name: fromXstring(name.attribute("name") ?? "").replace(/^_xlnm\./i, ""),
      formula: fromFileFormula(fromXstring(name.text)),
      ...(sheet !== undefined && { sheet }),
      ...(comment !== undefined && { comment: fromXstring(comment) }),
      visible: !name.flag("hidden"),
    };
  });
}
