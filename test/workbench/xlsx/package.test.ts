/* What is in the file, part by part, as Excel itself writes it. */
import { strFromU8, unzipSync } from "fflate";
import type { BookData } from "../../../src/workbench/book/bookData.ts";
import { sheetOf } from "../../../src/workbench/demo/sheetOf.ts";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx.ts";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx.ts";

const addIn = { id: "11111111-2222-3333-4444-555555555555", version: "1.0.0.0" };
const sheet = sheetOf("{00000000-0001-0000-0000-000000000000}", "Data", [
  [0, 0, "=CONTOSO.ADD(1,2)"],
  [1, 0, "=SUM(A1:A2)"],
  [2, 0, "text & <more>"],
  [3, 0, 44_803, { numberFormat: "yyyy-mm-dd" }],
]);
const book: BookData = {
  sheets: [sheet],
  activeSheet: "Data",
  names: [{ name: "Print_Area", formula: "=Data!$A$1:$B$2", sheet: "Data", visible: true }],
  settings: { "Office.AutoShowTaskpaneWithDocument": true },
  customXml: [{ id: "{AAAAAAAA-0000-4000-8000-000000000001}", xml: '<pins xmlns="urn:smallcap:pins"/>' }],
  properties: { custom: {} },
  foreignParts: {},
};

async function parts(data: BookData, withAddIn = true): Promise<Record<string, string>> {
  const unzipped = unzipSync(await writeXlsx(data, withAddIn ? { addIn } : {}));
  return Object.fromEntries(Object.entries(unzipped).map(([path, part]) => [path, strFromU8(part)]));
}

test("a custom function is stored as Excel stores it: a dynamic array of its stored name", async () => {
  const { "xl/worksheets/sheet1.xml": xml } = await parts({
    ...book,
    sheets: [withResult(3)],
  });
  expect(xml).toContain('<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_CONTOSO_ADD(1,2)</f><v>3</v></c>');
  expect(xml).toContain('<c r="A2"><f>SUM(A1:A2)</f></c>');
  expect(xml).toContain('<c r="A3" t="s"><v>0</v></c>');
});

function withResult(value: number) {
  const row = new Map(sheet.cells.get(0));
  row.set(0, { ...row.get(0)!, value });
  return { ...sheet, cells: new Map([...sheet.cells, [0, row]]) };
}

test("dynamic arrays bring xl/metadata.xml with its type and relationship; other workbooks have none", async () => {
  const all = await parts(book);
  expect(all["xl/metadata.xml"]).toContain('<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>');
  expect(all["xl/metadata.xml"]).toContain(
    '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>',
  );
  expect(all["[Content_Types].xml"]).toContain(
    '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>',
  );
  expect(all["xl/_rels/workbook.xml.rels"]).toContain(
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"',
  );
  const plain = await parts({ ...book, sheets: [sheetOf(sheet.id, "Data", [[0, 0, 1]])] });
  expect(plain).not.toHaveProperty(["xl/metadata.xml"]);
});

test("the add-in is named at the root of the package, with its settings and the functions in use", async () => {
  const all = await parts(book);
  expect(all["_rels/.rels"]).toContain(
    'Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"',
  );
  expect(all["xl/_rels/workbook.xml.rels"]).not.toContain("webextension");
  expect(all["xl/webextensions/_rels/taskpanes.xml.rels"]).toContain(
    '<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/>',
  );
  expect(all["xl/webextensions/taskpanes.xml"]).toContain(
    '<wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane>',
  );
  const extension = all["xl/webextensions/webextension1.xml"];
  expect(extension).toContain(
    '<we:reference id="11111111-2222-3333-4444-555555555555" version="1.0.0.0" store="developer" storeType="Registry"/>',
  );
  expect(extension).toContain(
    '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/>',
  );
  expect(extension).toContain(
    "<we:customFunctionIdList><we:customFunctionIds>_xldudf_CONTOSO_ADD</we:customFunctionIds></we:customFunctionIdList>",
  );
  expect(all["[Content_Types].xml"]).toContain(
    '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>',
  );
});

test("a workbook that uses no add-in names none, and settings of nobody are refused", async () => {
  const plain = { ...book, settings: {}, sheets: [sheetOf(sheet.id, "Data", [[0, 0, 1]])] };
  expect(Object.keys(await parts(plain)).filter((path) => path.includes("webextension"))).toEqual([]);
  await expect(writeXlsx(book)).rejects.toMatchObject({ name: "XlsxError", code: "unsupported" });
});

test("an opened file's add-in is kept by whoever saves it without a word on add-ins", async () => {
  const opened = await readXlsx(await writeXlsx(book, { addIn }));
  expect(opened.settings).toEqual(book.settings);
  const all = await parts({ ...opened, settings: { ...opened.settings, more: [1, "a"] } }, false);
  expect(all["xl/webextensions/webextension1.xml"]).toContain('<we:reference id="11111111-2222');
  expect(all["xl/webextensions/webextension1.xml"]).toContain(
    '<we:property name="more" value="[1,&quot;a&quot;]"/>',
  );
});

test("custom XML has its id and namespace, and Excel's own names their prefix", async () => {
  const all = await parts(book);
  expect(all["customXml/item1.xml"]).toBe('<pins xmlns="urn:smallcap:pins"/>');
  expect(all["customXml/itemProps1.xml"]).toContain('ds:itemID="{AAAAAAAA-0000-4000-8000-000000000001}"');
  expect(all["customXml/itemProps1.xml"]).toContain('<ds:schemaRef ds:uri="urn:smallcap:pins"/>');
  expect(all["xl/workbook.xml"]).toContain(
    '<definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$2</definedName>',
  );
});

test("every part has a content type, and every relationship leads to a part", async () => {
  const all = await parts(book);
  const types = all["[Content_Types].xml"]!;
  for (const path of Object.keys(all))
    expect(/\.rels$|^\[Content_Types\]/.test(path) || types.includes(`PartName="/${path}"`)).toBe(true);
  for (const [path, xml] of Object.entries(all).filter(([each]) => each.endsWith(".rels"))) {
    const folder = path.replace(/_rels\/[^/]*$/, "");
    for (const [, target] of xml.matchAll(/ Target="([^"]*)"/g))
      expect(Object.keys(all)).toContain(new URL(target!, `file:///${folder}`).pathname.slice(1));
  }
});
