/* Files that are unlike Excel's own, or larger than most: what they hold is neither lost nor put elsewhere. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { emptyBook, emptySheetData } from "../../../src/workbench/book/emptyBook.ts";
import { univerWorkbook } from "../../../src/workbench/book/files/loadBook.ts";
import { COLUMNS } from "../../../src/workbench/book/cells/sheetSize.ts";
import { keepElements } from "../../../src/workbench/xlsx/keptElements.ts";
import { readChart } from "../../../src/workbench/xlsx/reading/readChart.ts";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx.ts";
import { columnRuler } from "../../../src/workbench/xlsx/sheetPixels.ts";
import { StyleTable } from "../../../src/workbench/xlsx/styleTable.ts";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx.ts";
import { writeCells } from "../../../src/workbench/xlsx/writing/writeCells.ts";
import { parseXml } from "../../../src/xlsx/xml/parseXml.ts";
import { SharedStrings } from "../../../src/xlsx/sharedStrings.ts";

const S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const P = "http://schemas.openxmlformats.org/package/2006/relationships";

interface Sheet {
  readonly name: string;
  readonly kind?: "worksheet" | "chartsheet";
  readonly uid?: string;
  readonly content?: string;
}

/** A file of these sheets, with more in its workbook part and more parts. */
function fileOf(
  sheets: readonly Sheet[],
  { names = "", bookViews = "", relationships = "", parts = {} as Record<string, Uint8Array> } = {},
): Uint8Array {
  const listed = sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`);
  const related = sheets.map(
    ({ kind = "worksheet" }, i) =>
      `<Relationship Id="s${i}" Type="${R}/${kind}" Target="sheets/sheet${i}.xml"/>`,
  );
  const own = sheets.map(({ uid, content = "<sheetData/>", kind = "worksheet" }, i) => {
    const id = uid === undefined ? "" : ` xmlns:xr="revision" xr:uid="${uid}"`;
    return [
      `xl/sheets/sheet${i}.xml`,
      strToU8(`<${kind} xmlns="${S}" xmlns:r="${R}"${id}>${content}</${kind}>`),
    ];
  });
  return zipSync({
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${P}"><Relationship Id="r" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${S}" xmlns:r="${R}">${bookViews}<sheets>${listed.join("")}</sheets>${names}</workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${P}">${related.join("")}${relationships}</Relationships>`,
    ),
    ...(Object.fromEntries(own) as Record<string, Uint8Array>),
    ...parts,
  });
}

test("a chart on a sheet of its own moves neither the names nor the front of the worksheets behind it", async () => {
  const name = (sheet: number) =>
    `<definedName name="Rate" localSheetId="${sheet}">Data!$A$${sheet}</definedName>`;
  const { activeSheet, names, sheets } = await readXlsx(
    fileOf([{ name: "Chart", kind: "chartsheet" }, { name: "Other" }, { name: "Data" }], {
      bookViews: '<bookViews><workbookView activeTab="2"/></bookViews>',
      names: `<definedNames>${name(0)}${name(2)}</definedNames>`,
    }),
  );
  expect(sheets.map((sheet) => sheet.name)).toEqual(["Other", "Data"]);
  expect(activeSheet).toBe("Data");
  expect(names).toEqual([{ name: "Rate", formula: "=Data!$A$2", sheet: sheets[1]!.id, visible: true }]);
});

test("two sheets with the same id are two sheets, each with what is its own", async () => {
  const uid = "{00000000-0001-0000-0100-000000000000}";
  const opened = await readXlsx(
    fileOf([
      { name: "A", uid, content: '<sheetData/><pageSetup orientation="landscape"/>' },
      { name: "B", uid, content: '<sheetData/><pageSetup orientation="portrait"/>' },
      { name: "C", content: "<sheetData/>" },
    ]),
  );
  expect(new Set(opened.sheets.map(({ id }) => id)).size).toBe(3);
  expect(opened.sheets[0]!.id).toBe(uid);
  const parts = unzipSync(await writeXlsx(opened));
  expect(strFromU8(parts["xl/worksheets/sheet1.xml"]!)).toContain("landscape");
  expect(strFromU8(parts["xl/worksheets/sheet2.xml"]!)).toContain("portrait");
});

test("custom XML that says it is UTF-16 does not say so in a file of UTF-8", async () => {
  const text = `\uFEFF<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="urn:mashup">한글</DataMashup>`;
  const opened = await readXlsx(
    fileOf([{ name: "A" }], {
      relationships: `<Relationship Id="x" Type="${R}/customXml" Target="../customXml/item1.xml"/>`,
      parts: { "customXml/item1.xml": new Uint8Array(Buffer.from(text, "utf16le")) },
    }),
  );
  const saved = strFromU8(unzipSync(await writeXlsx(opened))["customXml/item1.xml"]!);
  expect(saved).toBe(
    `<?xml version="1.0" encoding="UTF-8"?><DataMashup xmlns="urn:mashup">한글</DataMashup>`,
  );
});

test("rows that do not say which they are have their heights, too", async () => {
  const content =
    '<sheetData><row r="3"/><row customHeight="1" ht="30"/><row hidden="1"/><row r="2000000" hidden="1"/></sheetData>';
  const [sheet] = (await readXlsx(fileOf([{ name: "A", content }]))).sheets;
  expect([...sheet!.rowHeights]).toEqual([[3, 40]]);
  expect(sheet!.hiddenRows).toEqual([4]);
});

test("words that every object knows mean nothing in a file", async () => {
  const styles = `<styleSheet xmlns="${S}"><cellXfs><xf/><xf><alignment horizontal="constructor" vertical="toString"/></xf></cellXfs></styleSheet>`;
  const opened = await readXlsx(
    fileOf([{ name: "A", content: '<sheetData><row><c s="1"><v>1</v></c></row></sheetData>' }], {
      relationships: `<Relationship Id="x" Type="${R}/styles" Target="styles.xml"/>`,
      parts: { "xl/styles.xml": strToU8(styles) },
    }),
  );
  expect(opened.sheets[0]!.cells.get(0)!.get(0)).toEqual({ value: 1 });
});

test("a legend that does not say where it is stands on the right; one that is not there is none", () => {
  const chart = (legend: string) =>
    parseXml(
      `<a><chart><plotArea><lineChart><grouping val="standard"/><ser/></lineChart></plotArea>${legend}</chart></a>`,
    );
  const legends = ["<legend/>", '<legend><legendPos val="constructor"/></legend>', ""];
  expect(legends.map((legend) => readChart(chart(legend), [])?.legend)).toEqual(["Right", "Right", "None"]);
});

test("a place beyond the grid is found at its end, and at once", () => {
  const ruler = columnRuler({
    ...emptySheetData("", ""),
    hiddenColumns: [2],
    columnWidths: new Map([[1, 10]]),
  });
  expect([0, 63, 64, 74, 1e15].map((pixels) => ruler.find(pixels))).toEqual([
    { index: 0, offset: 0 },
    { index: 0, offset: 63 },
    { index: 1, offset: 0 },
    { index: 3, offset: 0 },
    { index: 16_383, offset: 64 },
  ]);
});

test("the links of a sheet are kept, forty thousand of them too", () => {
  const ids = Array.from({ length: 40_000 }, (_, i) => `link${i}`);
  const links = ids.map((id, i) => `<hyperlink ref="A${i + 1}" r:id='${id}'/>`).join("");
  const element = parseXml(`<hyperlinks xmlns:r="${R}">${links}</hyperlinks>`);
  const relationships = new Map(
    ids.map((id) => [id, { id, kind: "hyperlink", type: `${R}/hyperlink`, target: "x", external: true }]),
  );
  const parts = keepElements(
    { path: "a.xml", root: element, elements: [element], relationships },
    () => false,
  );
  expect(parts["_rels/a.xml.rels"]!.match(/Id="link/g)).toHaveLength(40_000);
});

test("150,000 rows and texts are no more than a file can take, nor than a workbook", () => {
  const count = 150_000;
  const strings = new SharedStrings();
  const each = Array.from({ length: count }, (_, i) => i);
  for (const i of each) strings.of(`t${i}`);
  expect(strings.xml().endsWith(`<t>t${count - 1}</t></si></sst>`)).toBe(true);

  const sheet = { ...emptySheetData("{1}", "A"), hiddenRows: each };
  const shared = { styles: new StyleTable(), strings, names: new Set<string>(), dynamicArrays: false };
  expect(writeCells(sheet, shared).endsWith(`<row r="${count}" hidden="1"/></sheetData>`)).toBe(true);

  const cells = new Map(each.map((i) => [i, new Map([[0, { value: i }]])]));
  const book = { ...emptyBook(), sheets: [{ ...sheet, hiddenRows: [], cells }] };
  expect(univerWorkbook("book", book).sheets["{1}"]!.columnCount).toBe(COLUMNS);
});
