/* Files of other programs: what they say in other ways is understood, what we do not understand is kept. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx.ts";
import { unpack } from "../../../src/xlsx/zip/unpack.ts";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx.ts";
import { foreignFile } from "./foreignFile.ts";

const opened = await readXlsx(foreignFile());
const sheet = opened.sheets[0]!;
const cell = (row: number, column: number) => sheet.cells.get(row)?.get(column);

test("values: rich texts, inline texts, ISO dates, dates since 1904, errors", () => {
  expect(cell(0, 0)?.value).toBe("rich text");
  expect(cell(0, 1)?.value).toBe("inline");
  expect(cell(0, 2)?.value).toBe(44_803.5);
  expect(cell(0, 3)).toEqual({ value: 44_803, style: { numberFormat: "m/d/yyyy" } });
  expect(cell(0, 4)?.value).toEqual({ error: "#N/A" });
});

test("shared formulas are written out, each for its cell; array formulas are spills", () => {
  expect([1, 2, 3].map((row) => cell(row, 0)?.formula)).toEqual(["=B2*$C$1", "=B3*$C$1", "=B4*$C$1"]);
  expect(cell(1, 3)).toEqual({ value: 1, formula: "=TRANSPOSE(A2:B2)", spill: { rows: 2, columns: 1 } });
  expect(cell(2, 3)).toEqual({ value: 2 });
});

test("colours of themes, tints and the old palette are colours", () => {
  expect(cell(4, 0)?.style).toEqual({ fontName: "Arial", fontSize: 10, color: "#FF0000", fill: "#8FAADC" });
});

test("a chart between two cells is where Excel shows it", () => {
  expect(sheet.charts).toMatchObject([
    {
      type: "ColumnClustered",
      title: "Old chart",
      left: 64,
      top: 20,
      width: 128,
      height: 60,
      legend: "None",
    },
  ]);
});

test("pictures, links, rules of entry, print settings and themes survive opening and saving", async () => {
  const parts = unzipSync(await writeXlsx(opened));
  const text = (path: string) => strFromU8(parts[path]!);
  const worksheet = text("xl/worksheets/sheet1.xml");
  expect(worksheet).toContain(
    '<dataValidation type="list" sqref="A9"><formula1>"a,b"</formula1></dataValidation>',
  );
  expect(worksheet).toContain('<hyperlink ref="A1" r:id="rId7"/>');
  expect(worksheet).toContain('<pageSetup orientation="landscape"/>');
  expect(worksheet.indexOf("<dataValidations")).toBeLessThan(worksheet.indexOf("<hyperlinks"));
  expect(text("xl/worksheets/_rels/sheet1.xml.rels")).toContain(
    'Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/" TargetMode="External"',
  );
  const drawing = text("xl/drawings/drawing1.xml");
  expect(drawing).toContain('<a:blip r:embed="rId2"/>');
  expect(drawing).toContain("graphicFrame");
  expect(text("xl/drawings/_rels/drawing1.xml.rels")).toMatch(/Id="rId2"[^>]*Target="..\/media\/image1.png"/);
  expect(parts["xl/media/image1.png"]).toEqual(new Uint8Array([137, 80, 78, 71]));
  expect(text("[Content_Types].xml")).toContain(
    '<Override PartName="/xl/media/image1.png" ContentType="image/png"/>',
  );
  expect(text("xl/theme/theme1.xml")).toContain("FOREIGN");
  expect(Object.keys(parts)).not.toContain("xl/vbaProject.bin");
  const again = await readXlsx(await writeXlsx(opened));
  expect(again.sheets).toEqual(opened.sheets);
});

test("icons, the top ten and newer icons survive, though the workbench does not draw them", async () => {
  const worksheet = strFromU8(unzipSync(await writeXlsx(opened))["xl/worksheets/sheet1.xml"]!);
  expect(worksheet).toContain(
    '<conditionalFormatting sqref="A1:A4 C1"><cfRule type="top10" rank="3" dxfId="0" priority="1"></cfRule>',
  );
  expect(worksheet).toContain(
    '<cfRule type="iconSet" priority="2"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"></cfvo>',
  );
  expect(worksheet).toContain('<x14:iconSet iconSet="3Stars"/>');
});

test("what belonged to a sheet goes with it", async () => {
  const other = { ...sheet, id: "{00000000-0001-0000-0900-000000000000}", charts: [] };
  const parts = unzipSync(await writeXlsx({ ...opened, sheets: [other] }));
  expect(Object.keys(parts).filter((path) => /media|drawing/.test(path))).toEqual([]);
});

const codeOf = (bytes: Uint8Array) =>
  readXlsx(bytes).then(
    () => "opened",
    (error: unknown) => (error as { code: string }).code,
  );
const changed = (path: string, change: (xml: string) => string) => {
  const parts = unzipSync(foreignFile());
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
};
const WORKBOOK = "xl/workbook.xml";

test.each([
  ["no zip at all", new Uint8Array([1, 2, 3]), "notAZip"],
  ["an empty file", new Uint8Array(), "notAZip"],
  ["half a file", foreignFile().slice(0, 900), "notAZip"],
  ["an encrypted one", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "encrypted"],
  ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "notAWorkbook"],
  ["entities", changed(WORKBOOK, (xml) => `<!DOCTYPE a [<!ENTITY x "y">]>${xml}`), "doctype"],
  ["unknown entities", changed(WORKBOOK, (xml) => xml.replace("Old", "&lol;")), "brokenXml"],
  ["tags left open", changed(WORKBOOK, (xml) => xml.replace("</workbook>", "")), "brokenXml"],
  [
    "bottomless nesting",
    changed(WORKBOOK, (xml) => xml.replace("<sheets>", `${"<a>".repeat(300)}<sheets>`)),
    "brokenXml",
  ],
  [
    "no sheets",
    changed(WORKBOOK, (xml) => xml.replace(/<sheets>.*<\/sheets>/s, "<sheets/>")),
    "notAWorkbook",
  ],
])("%s is refused with a reason", async (_, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});

test("a file that unpacks to more bytes or parts than a workbook should is refused before it is unpacked", () => {
  const zeros = zipSync({ "a.xml": new Uint8Array(100_000), "b.xml": new Uint8Array(100_000) });
  expect(zeros.length).toBeLessThan(1_000);
  const tooBig = expect.objectContaining({ name: "XlsxError", code: "tooBig" });
  expect(() => unpack(zeros, { bytes: 199_999, parts: 9 })).toThrow(tooBig);
  expect(() => unpack(zeros, { bytes: 999_999, parts: 1 })).toThrow(tooBig);
  expect(unpack(zeros, { bytes: 200_000, parts: 2 }).size).toBe(2);
});

test("a part that unpacks to another size than it says is refused", async () => {
  const bytes = foreignFile();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, view.getUint32(directory + 24, true) + 5, true);
  expect(await codeOf(bytes)).toBe("notAZip");
});
