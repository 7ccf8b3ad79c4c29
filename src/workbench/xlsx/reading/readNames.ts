import type { NameData, SheetData } from "../../book/bookData.ts";
import { fromFileFormula } from "../../../xlsx/fromFileFormula.ts";
import type { XmlElement } from "../../../xlsx/xmlElement.ts";
import { fromXstring } from "../../../xlsx/xmlText.ts";

/** Defined names; those of one sheet carry its id. Excel's own (Print_Area …) lose their prefix. */
export function readNames(workbook: XmlElement, sheets: readonly Pick<SheetData, "id">[]): NameData[] {
  return (workbook.child("definedNames")?.all("definedName") ?? []).map((name) => {
    const sheet = sheets[name.number("localSheetId") ?? -1]?.id;
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
