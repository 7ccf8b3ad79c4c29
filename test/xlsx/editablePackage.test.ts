import { EditablePackage } from "../../src/xlsx/editablePackage.ts";
import { pack } from "../../src/xlsx/zip/pack.ts";
import { unpack } from "../../src/xlsx/zip/unpack.ts";

const TYPES = "[Content_Types].xml";
const parts = {
  [TYPES]: '<t:Types xmlns:t="ct"><t:Default Extension="xml" ContentType="application/xml"/></t:Types>',
  "xl/workbook.xml": "<workbook/>",
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/></Relationships>',
  "xl/styles.xml": "<styleSheet>\u00a0</styleSheet>",
};
const bytesOf = (given: Readonly<Record<string, string>>) =>
  pack(new Map(Object.entries(given).map(([path, text]) => [path, new TextEncoder().encode(text)])));
const textsOf = (file: EditablePackage) =>
  Object.fromEntries([...unpack(file.bytes())].map(([path, part]) => [path, new TextDecoder().decode(part)]));

test("a part that is added and related, and taken out again, leaves every byte as it was", () => {
  const file = new EditablePackage(bytesOf(parts));
  const path = file.freePath("xl/worksheets/sheet", ".xml");
  file.add(path, "<worksheet/>", "application/sheet");
  expect(file.relate("xl/workbook.xml", "x/worksheet", path)).not.toBe("rId2");
  expect(file.relationships("xl/workbook.xml").map(({ target }) => target)).toEqual(["xl/styles.xml", path]);
  expect(file.text(TYPES)).toContain(`<t:Override PartName="/${path}" ContentType="application/sheet"/>`);
  file.remove(path, "xl/workbook.xml");
  expect(textsOf(file)).toEqual(parts);
});

test("a part without relationships cannot be related, and says so", () => {
  const file = new EditablePackage(bytesOf(parts));
  expect(() => file.relate("xl/styles.xml", "x/theme", "xl/theme.xml")).toThrow(
    "xl/_rels/styles.xml.rels is missing",
  );
});
