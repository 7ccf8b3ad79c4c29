/* The values-only copy of files as other programs write them: what changes, and that nothing else does. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { copyTexts } from "../../../../src/i18n/copyTexts.ts";
import { digest } from "../../../../src/sheets/sharing/copy/record/digest.ts";
import { ADD_IN_ID } from "../../../../src/sheets/sharing/copy/freezing/removeAddIn.ts";
import { valuesOnlyFile } from "../../../../src/sheets/sharing/copy/freezing/valuesOnlyFile.ts";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MS = "http://schemas.microsoft.com/office/2011/relationships";

const rels = (...list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => {
      const address = type.includes("/") ? type : `${R}/${type}`;
      return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`;
    })
    .join("")}</Relationships>`;

const extension = (id: string, name: string) =>
  `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="${id}" version="1.0"/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties>${name}</we:webextension>`;

const type = (part: string, kind: string) => `<Override PartName="/${part}" ContentType="${kind}"/>`;

/** Prefixed elements, shared and array formulas, CDATA, entities, a table, rules, another add-in, pinned data. */
const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>${type("xl/calcChain.xml", "calc")}${type("xl/webextensions/webextension1.xml", "ours")}${type("xl/webextensions/webextension2.xml", "theirs")}</Types>`,
  "_rels/.rels": rels(
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", `${MS}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"],
  ),
  "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="w" xmlns:r="${R}"><wetp:taskpane row="1"><wetp:webextensionref r:id="rId1"/></wetp:taskpane><wetp:taskpane row="2"><wetp:webextensionref r:id="rId2"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": rels(
    ["rId1", `${MS}/webextension`, "webextension1.xml"],
    ["rId2", `${MS}/webextension`, "webextension2.xml"],
  ),
  "xl/webextensions/webextension1.xml": extension(ADD_IN_ID.toUpperCase(), ""),
  "xl/webextensions/webextension2.xml": extension("other", ""),
  "xl/workbook.xml": `<x:workbook xmlns:x="${S}" xmlns:r="${R}"><x:sheets><x:sheet name="Old" sheetId="4" r:id="rId1"/></x:sheets><x:definedNames><x:definedName name="Gap">_xldudf_SMALLCAP_PERGAP(15,20)</x:definedName><x:definedName name="List">_xlfn.ANCHORARRAY(Old!$D$1)</x:definedName></x:definedNames></x:workbook>`,
  "xl/_rels/workbook.xml.rels": rels(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
    ["rId3", "calcChain", "calcChain.xml"],
    ["rId4", "customXml", "../customXml/item1.xml"],
    ["rId5", "customXml", "../customXml/item2.xml"],
  ),
  "xl/calcChain.xml": "<calcChain/>",
  "customXml/item1.xml": '<pinned xmlns="urn:smallcap:pinned" version="1"/>',
  "customXml/_rels/item1.xml.rels": rels(["rId1", "customXmlProps", "itemProps1.xml"]),
  "customXml/itemProps1.xml": "<props/>",
  "customXml/item2.xml": "<theirs><![CDATA[&]]></theirs>",
  "xl/sharedStrings.xml": `<sst xmlns="${S}"><si><t>spilled</t></si></sst>`,
  "xl/metadata.xml": "<metadata/>",
  "xl/tables/table1.xml": `<table xmlns="${S}"><tableColumns><tableColumn id="1" name="a"><calculatedColumnFormula>_xldudf_SMALLCAP_ETF(A1)</calculatedColumnFormula></tableColumn><tableColumn id="2" name="b" totalsRowFunction="custom"><totalsRowFormula>_xldudf_SMALLCAP_ETF(A2)</totalsRowFormula></tableColumn></tableColumns></table>`,
  "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId1", "table", "../tables/table1.xml"]),
  "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${S}"><x:sheetData>
<x:row r="1"><x:c r="A1" s="3"><x:f t="shared" ref="A1:A2" si="0">_xldudf_SMALLCAP_ETF(B1)&amp;"x"</x:f><x:v>1</x:v></x:c><x:c r="B1" t="str"><x:f><![CDATA["SMALLCAP.ETF("&"a"]]></x:f><x:v>a</x:v></x:c><x:c r="D1" s="7" t="str" cm="1"><x:f t="array" aca="1" ref="D1:D2" ca="1">_xldudf_SMALLCAP_ETFSCREEN()</x:f><x:v>IWM</x:v></x:c></x:row>
<x:row r="2"><x:c r="A2" t="b"><x:f t="shared" si="0"/><x:v>1</x:v></x:c><x:c r="B2"><x:f>Gap*2</x:f><x:v>-0.5</x:v></x:c><x:c r="C2" t="e"><x:f>BloombergUI.xla!_xldudf_SMALLCAP_PERGAP(1,2)</x:f><x:v>#NAME?</x:v></x:c><x:c r="D2" t="s"><x:v>0</x:v></x:c></x:row>
<x:row r="3"><x:c r="A3"><x:f>COUNTA(_xlfn.ANCHORARRAY(D1))</x:f><x:v>2</x:v></x:c><x:c r="B3"><x:f>_xldudf_OTHER_PRICE("IWM")</x:f><x:v>9</x:v></x:c></x:row>
</x:sheetData><x:conditionalFormatting sqref="A1:A9"><x:cfRule type="expression" priority="1"><x:formula>_xldudf_SMALLCAP_PERGAP(A1,20)&gt;0</x:formula></x:cfRule></x:conditionalFormatting><x:dataValidations count="1"><x:dataValidation type="list" sqref="E1"><x:formula1>_xlfn.ANCHORARRAY($D$1)</x:formula1></x:dataValidation></x:dataValidations></x:worksheet>`,
  "xl/unknown.bin": "\u0001\u0002",
};
const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

const made = valuesOnlyFile(zip(PARTS), copyTexts.en);
const parts = Object.fromEntries(
  Object.entries(unzipSync(made.bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]),
);

test("our formulas become values with their formats; the formulas of others, and texts that look like ours, stay", () => {
  const sheet = parts["xl/worksheets/sheet1.xml"]!;
  expect(sheet).toContain('<x:c r="A1" s="3"><x:v>1</x:v></x:c><x:c r="B1" t="str"><x:f><![CDATA[');
  expect(sheet).toContain('<x:c r="D1" s="7" t="str"><x:v>IWM</x:v></x:c>');
  expect(sheet).toContain('<x:c r="A2" t="b"><x:v>1</x:v></x:c><x:c r="B2"><x:v>-0.5</x:v></x:c>');
  expect(sheet).toContain('<x:c r="D2" t="s"><x:v>0</x:v></x:c>');
  expect(sheet).toContain("<x:f>COUNTA(D1:D2)</x:f>");
  expect(sheet).toContain('<x:f>_xldudf_OTHER_PRICE("IWM")</x:f>');
  expect(sheet).toContain("<x:formula1>$D$1:$D$2</x:formula1>");
  expect(made.withoutValue).toBe(1); // the one that was #NAME? already
});

test("every formula is on record, with where it was and what stood there", () => {
  const whole = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  expect(made.formulas).toEqual([
    { sheet: "Old", area: whole(0, 0), formula: '=SMALLCAP.ETF(B1)&"x"', mark: digest([[1]]) },
    {
      sheet: "Old",
      area: { row: 0, column: 3, rows: 2, columns: 1 },
      formula: "=SMALLCAP.ETFSCREEN()",
      mark: digest([["IWM"], ["spilled"]]),
    },
    { sheet: "Old", area: whole(1, 0), formula: '=SMALLCAP.ETF(B2)&"x"', mark: digest([[true]]) },
    { sheet: "Old", area: whole(1, 1), formula: "=Gap*2", mark: digest([[-0.5]]) },
    {
      sheet: "Old",
      area: whole(1, 2),
      formula: "=BloombergUI.xla!SMALLCAP.PERGAP(1,2)",
      mark: digest([["#NAME?"]]),
    },
  ]);
  expect(made.names).toEqual([{ name: "Gap", sheet: null, formula: "=SMALLCAP.PERGAP(15,20)" }]);
  const record = parts["xl/worksheets/sheet2.xml"]!;
  expect(record).toContain("=COUNTA(D1#)");
  expect(record).toContain(
    '<t>A1</t></is></c><c t="inlineStr"><is><t>=SMALLCAP.ETF(B1)&amp;&quot;x&quot;</t>',
  );
});

test("names that call ours are #N/A, a list made of a spill stays a list, and the record has a hidden name", () => {
  const workbook = parts["xl/workbook.xml"]!;
  expect(workbook).toContain('<x:definedName name="Gap">#N/A</x:definedName>');
  expect(workbook).toContain('<x:definedName name="List">Old!$D$1:$D$2</x:definedName>');
  expect(workbook).toContain(
    `<x:sheet name="SmallCap formulas" sheetId="5" state="hidden" xmlns:r="${R}" r:id="rId4"/></x:sheets>`,
  );
  expect(workbook).toContain(
    `<x:definedName name="_SmallCap_formulas" hidden="1">'SmallCap formulas'!$A$4:$D$11</x:definedName>`,
  );
});

test("what holds no value is told of: a rule that calls ours", () => {
  expect(made.remaining).toEqual([{ sheet: "Old", kind: "conditionalFormat", cells: "A1:A9" }]);
});

test("a table brings nothing back: neither by a new row nor by its totals", () => {
  expect(parts["xl/tables/table1.xml"]).toBe(
    `<table xmlns="${S}"><tableColumns><tableColumn id="1" name="a"></tableColumn><tableColumn id="2" name="b"></tableColumn></tableColumns></table>`,
  );
});

test("our add-in and its pinned data are gone without a trace; another add-in, and everybody's data, stay", () => {
  expect(Object.keys(parts).filter((path) => !(path in PARTS))).toEqual(["xl/worksheets/sheet2.xml"]);
  expect(
    Object.keys(PARTS)
      .filter((path) => !(path in parts))
      .sort(),
  ).toEqual([
    "customXml/_rels/item1.xml.rels",
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "xl/calcChain.xml",
    "xl/webextensions/webextension1.xml",
  ]);
  expect(parts["xl/webextensions/taskpanes.xml"]).not.toContain('row="1"');
  expect(parts["xl/webextensions/taskpanes.xml"]).toContain('<wetp:taskpane row="2">');
  expect(JSON.stringify(parts)).not.toMatch(/webextension1|item1\.xml|calcChain/);
  expect(made.pinned).toBe(1);
  for (const path of ["xl/unknown.bin", "xl/sharedStrings.xml", "xl/metadata.xml", "customXml/item2.xml"])
    expect(parts[path]).toBe(PARTS[path]);
});

test("a copy of the copy has nothing left to freeze, and keeps the record", () => {
  const again = valuesOnlyFile(made.bytes, copyTexts.ko);
  expect(again.formulas).toEqual([]);
  expect(unzipSync(again.bytes)["xl/worksheets/sheet2.xml"]).toEqual(
    unzipSync(made.bytes)["xl/worksheets/sheet2.xml"],
  );
});

test("a workbook without formulas of ours gains nothing", () => {
  const plain: Record<string, string> = {
    ...PARTS,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${S}"><sheetData/></worksheet>`,
  };
  plain["xl/workbook.xml"] = PARTS["xl/workbook.xml"]!.replace(/<x:definedNames>.*<\/x:definedNames>/, "");
  const copy = valuesOnlyFile(zip(plain), copyTexts.en);
  expect(copy.formulas).toEqual([]);
  expect(Object.keys(unzipSync(copy.bytes))).not.toContain("xl/worksheets/sheet2.xml");
});

test("10,000 formulas are frozen", () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" cm="1"><f t="array" ref="A${i + 1}">_xldudf_SMALLCAP_PERGAP(${i},20)</f><v>${i / 7}</v></c></row>`,
  );
  const sheet = `<worksheet xmlns="${S}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
  const bytes = zip({ ...PARTS, "xl/worksheets/sheet1.xml": sheet });
  expect(valuesOnlyFile(bytes, copyTexts.en).formulas).toHaveLength(10_000);
});

test("a file that is no workbook is refused", () => {
  expect(() => valuesOnlyFile(zip({ "a.xml": "<a/>" }), copyTexts.en)).toThrow(
    expect.objectContaining({ code: "notAWorkbook" }),
  );
});

test("the add-in is known by the id in its manifest", () => {
  expect(readFileSync("manifest.xml", "utf8")).toContain(`<Id>${ADD_IN_ID}</Id>`);
});
