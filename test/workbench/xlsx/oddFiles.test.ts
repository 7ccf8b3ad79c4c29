/* Files that are unlike Excel's own, or larger than most: what they hold is neither lost nor put elsewhere. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { emptyBook, emptySheetData } from "../../../src/workbench/book/emptyBook.ts";
import { shown } from "../../../src/workbench/book/cells/shown.ts";
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

test("how a workbook is calculated and protected is kept, and so are the cells that may be written, and groups", async () => {
  const content =
    '<cols><col min="2" max="3" outlineLevel="1"/></cols><sheetData><row r="2" outlineLevel="2"/><row><c s="1"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/>';
  const styles = `<styleSheet xmlns="${S}"><cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>`;
  const opened = await readXlsx(
    fileOf([{ name: "A", content }], {
      bookViews: '<workbookProtection lockStructure="1"/>',
      names: '<calcPr calcId="1" iterate="1" iterateCount="50"/>',
      relationships: `<Relationship Id="x" Type="${R}/styles" Target="styles.xml"/>`,
      parts: { "xl/styles.xml": strToU8(styles) },
    }),
  );
  const parts = unzipSync(await writeXlsx(opened));
  expect(strFromU8(parts["xl/workbook.xml"]!)).toMatch(
    /<workbookProtection lockStructure="1"\/><bookViews>.*<\/sheets><calcPr calcId="1" iterate="1" iterateCount="50"\/><\/workbook>$/,
  );
  expect(strFromU8(parts["xl/styles.xml"]!)).toContain('<protection locked="0"/></xf></cellXfs>');
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"]!);
  expect(sheet).toContain('outlineLevelRow="2" outlineLevelCol="1"/><cols><col min="2"');
  expect(sheet).toContain('<row r="2" outlineLevel="2"/><row r="3"><c r="A3" s="1">');
  expect(sheet).toContain('<sheetProtection sheet="1"/>');
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

test("formats that are told by number alone are those of Korean, too", async () => {
  const cells = [31, 44, 57].map((id, i) => [`<xf numFmtId="${id}"/>`, `<c s="${i + 1}"><v>45000</v></c>`]);
  const styles = `<styleSheet xmlns="${S}"><cellXfs><xf/>${cells.map(([xf]) => xf).join("")}</cellXfs></styleSheet>`;
  const content = `<sheetData><row>${cells.map(([, cell]) => cell).join("")}</row></sheetData>`;
  const opened = await readXlsx(
    fileOf([{ name: "A", content }], {
      relationships: `<Relationship Id="x" Type="${R}/styles" Target="styles.xml"/>`,
      parts: { "xl/styles.xml": strToU8(styles) },
    }),
  );
  const texts = [...opened.sheets[0]!.cells.get(0)!.values()].map(({ value, style }) =>
    shown(value, style!.numberFormat!),
  );
  expect(texts.map((text) => text.replace(/ +/g, " "))).toEqual([
    "2023년 03월 15일",
    " $45,000.00 ",
    "2023年 03月 15日",
  ]);
});

test("in a workbook that counts from 1904, days move and times of day and durations do not", async () => {
  const formats = ["yyyy-mm-dd", "mmm", "h:mm", "[h]:mm:ss", "mm:ss", "0.0"];
  const numbers = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`);
  const xfs = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`);
  const cells = formats.map((_, i) => `<c s="${i}"><v>1.5</v></c>`);
  const file = fileOf([{ name: "A", content: `<sheetData><row>${cells.join("")}</row></sheetData>` }], {
    bookViews: '<workbookPr date1904="1"/>',
    relationships: `<Relationship Id="x" Type="${R}/styles" Target="styles.xml"/>`,
    parts: {
      "xl/styles.xml": strToU8(
        `<styleSheet xmlns="${S}"><numFmts>${numbers.join("")}</numFmts><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`,
      ),
    },
  });
  const [sheet] = (await readXlsx(file)).sheets;
  expect([...sheet!.cells.get(0)!.values()].map(({ value }) => value)).toEqual([
    1463.5, 1463.5, 1.5, 1.5, 1.5, 1.5,
  ]);
});

test("what nobody could walk through is not believed: spills, merges and frozen rows beyond all bounds", async () => {
  const content =
    '<sheetViews><sheetView><pane ySplit="1e9" xSplit="-2" state="frozen"/></sheetView></sheetViews><sheetData><row><c><f t="array" ref="A1:XFD1048576">B1:B2</f><v>1</v></c></row><row r="1048576"><c><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:C3"/></mergeCells>';
  const opened = await readXlsx(fileOf([{ name: "A", content }]));
  expect(opened.sheets[0]!.cells.get(0)!.get(0)).toEqual({ value: 1, formula: "=B1:B2" });
  const { merges, frozenRows, frozenColumns } = opened.sheets[0]!;
  expect(merges).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
  expect([frozenRows, frozenColumns]).toEqual([1_048_575, 0]);
  expect(univerWorkbook("book", opened).sheets[opened.sheets[0]!.id]!.rowCount).toBe(1_048_576);
});

test("of spills that could each be meant as many are believed as could be meant together", async () => {
  const spill = (ref: string) => `<c><f t="array" ref="${ref}">Z1</f><v>1</v></c>`;
  const cells = ["A1:D1048576", "B1:E1048576", "C1:C9"].map(spill).join("");
  const { sheets } = await readXlsx(
    fileOf([{ name: "A", content: `<sheetData><row>${cells}</row></sheetData>` }]),
  );
  expect([...sheets[0]!.cells.get(0)!.values()].map((cell) => cell.spill)).toEqual([
    { rows: 1_048_576, columns: 4 },
    undefined,
    { rows: 9, columns: 1 },
  ]);
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
