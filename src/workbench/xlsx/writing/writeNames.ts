import type { BookData } from "../../book/bookData.ts";
import { toFileFormula } from "./toFileFormula.ts";
import { escapeXml, toXstring, xml } from "../../../xlsx/xml/xmlText.ts";

/** Names that belong to Excel, which files prefix. */
const OWN_NAMES = new Set(
  "Print_Area Print_Titles _FilterDatabase Criteria Extract Database Consolidate_Area Sheet_Title".split(" "),
);

/** `<definedNames>`, "" without any. A name of one sheet says it by the sheet's id or its name. */
export function writeNames({ names, sheets }: Pick<BookData, "names" | "sheets">): string {
  if (names.length === 0) return "";
  const items = names.map(({ name, formula, sheet, comment, visible }) => {
    const index = sheets.findIndex((each) => each.id === sheet || each.name === sheet);
    const attributes = {
      name: toXstring(OWN_NAMES.has(name) ? `_xlnm.${name}` : name),
      localSheetId: index === -1 ? undefined : index,
      comment: comment === undefined ? undefined : toXstring(comment),
      hidden: visible ? undefined : true,
    };
    return xml("definedName", attributes, escapeXml(toXstring(toFileFormula(formula))));
  });
  return xml("definedNames", {}, items);
}
