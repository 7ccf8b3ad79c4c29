import type { TableData } from "../../book/bookData.ts";
import { areaAddress } from "../../../xlsx/cellAddress.ts";
import { isGuid } from "../guid.ts";
import { toXstring, xml, XML_HEADER } from "../../../xlsx/xml/xmlText.ts";

/** A table part. `number` is unique in the workbook. */
export function writeTable(table: TableData, number: number): string {
  const { area, name, showHeaders, showTotals } = table;
  const totals = showTotals ? 1 : 0;
  const attributes = {
    xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "mc:Ignorable": "xr",
    "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
    id: number,
    "xr:uid": isGuid(table.id) ? table.id : undefined,
    name: toXstring(name),
    displayName: toXstring(name),
    ref: areaAddress(area),
    headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined,
    totalsRowShown: showTotals ? undefined : false,
  };
  const filter = xml("autoFilter", { ref: areaAddress({ ...area, rows: area.rows - totals }) });
  const columns = table.columns.map((column, i) =>
    xml("tableColumn", { id: i + 1, name: toXstring(column) }),
  );
  const style = {
    name: table.style === "" ? undefined : table.style,
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: table.showBandedRows,
    showColumnStripes: false,
  };
  return (
    XML_HEADER +
    xml(
      "table",
      attributes,
      showHeaders && table.showFilterButton ? filter : "",
      xml("tableColumns", { count: columns.length }, ...columns),
      xml("tableStyleInfo", style),
    )
  );
}
