import { attributeRemoval, removal, type Edit } from "../../../../xlsx/edits.ts";
import type { XmlElement } from "../../../../xlsx/xml/xmlElement.ts";
import type { IsOwn } from "./ownFormula.ts";

/** Takes our formulas out of a table's columns, so that a new row or the totals row does not bring them back. */
export function freezeTable(table: XmlElement, isOwn: IsOwn): Edit[] {
  return (table.child("tableColumns")?.all("tableColumn") ?? []).flatMap((column) => {
    const own = (name: string) => column.all(name).filter(({ text }) => isOwn(text));
    const totals = own("totalsRowFormula");
    return [
      ...own("calculatedColumnFormula").map(removal),
      ...totals.map(removal),
      ...(totals.length > 0 ? attributeRemoval(column, "totalsRowFunction") : []),
    ];
  });
}
