/* What is written is what is read: no text is taken for a number, and a hundred thousand rows are no hardship. */
import { area, openBook, type Opened } from "./openBook.ts";

let at: Opened;
beforeEach(() => void (at = openBook()));
afterEach(() => {
  at.book.dispose();
});

test("texts stay texts whatever they look like, and booleans booleans", async () => {
  const cells = [["TRUE", "1e5", "2024-01-01", "007", " 5 ", true, false, 0, -1.5, "#hash", "="]];
  at.write(0, 0, cells);
  expect(await at.read(0, 0, 1, 11)).toEqual(cells);
});

test("formulas keep the types of the cells they read", async () => {
  at.write(0, 0, [["TRUE", "1e5", true]]);
  at.write(1, 0, [["=ISTEXT(A1)", "=ISTEXT(B1)", "=ISLOGICAL(C1)", "=C1"]]);
  expect(await at.read(1, 0, 1, 4)).toEqual([[true, true, true, true]]);
});

test("texts stay texts when their cells are formatted, whether typed or given by formulas", async () => {
  const texts = ["-007", "0x1F", "TRUE", "false", "1e5", " 5 ", "#N/A", "0"];
  at.write(0, 0, [texts, texts.map((text) => `="${text}"`)]);
  at.write(2, 0, [['={"007","TRUE"}']]);
  await at.book.idle();
  at.book.setStyle(at.sheet, area(0, 0, 3, texts.length), { numberFormat: "0.00", bold: true });
  const held = [texts, texts, ["007", "TRUE", ...Array<null>(texts.length - 2).fill(null)]];
  expect(await at.read(0, 0, 3, texts.length)).toEqual(held);
  at.write(4, 0, [["=ISTEXT(A1)", "=A1&B2", "=A1+1"]]);
  expect(await at.read(4, 0, 1, 3)).toEqual([[true, "-0070x1F", -6]]);
});

test("null leaves a cell alone, an empty text clears it, and an error can be written", async () => {
  at.write(0, 0, [[1, 2, "=A1+1"]]);
  at.write(0, 0, [[null, "", { error: "#N/A" }]]);
  expect(await at.read(0, 0, 1, 3)).toEqual([[1, null, { error: "#N/A" }]]);
  expect(at.book.formulas(at.sheet, area(0, 2))).toEqual([[null]]);
});

test("cells that are not as many as the area says are refused", () => {
  expect(() => {
    at.book.write(at.sheet, area(0, 0, 2, 2), [[1, 2]]);
  }).toThrow("the cells are not 2 × 2");
  expect(() => {
    at.book.write(at.sheet, area(0, 0, 2, 2), [[1, 2], [3]]);
  }).toThrow(RangeError);
  expect(() => {
    at.book.write(at.sheet, area(1_048_576, 0), [[1]]);
  }).toThrow("beyond the last row");
});

test("a sheet grows as far as something is written", async () => {
  at.write(50_000, 300, [[7]]);
  at.write(0, 0, [["=KO50001*2"]]);
  expect(await at.read(0, 0)).toEqual([[14]]);
});

test("texts are shown by number format", async () => {
  at.write(0, 0, [[0.1234, 45_292, true, "text", { error: "#N/A" }, 1234.5]]);
  at.book.setNumberFormats(at.sheet, area(0, 0, 1, 6), [
    ["0.0%", "yyyy-mm-dd", null, null, null, "#,##0.00"],
  ]);
  expect(at.book.texts(at.sheet, area(0, 0, 1, 7))).toEqual([
    ["12.3%", "2024-01-01", "TRUE", "text", "#N/A", "1,234.50", ""],
  ]);
});

test("a data type shows its text or number, keeps its JSON, and gives it up when it is overwritten", async () => {
  const entity = { type: "Entity", text: "IWM", properties: { pe: 15 } };
  const formatted = { type: "FormattedNumber", basicValue: 0.5, numberFormat: "0%" };
  at.write(0, 0, [[entity, formatted]]);
  expect(await at.read(0, 0, 1, 2)).toEqual([["IWM", 0.5]]);
  expect(at.book.texts(at.sheet, area(0, 1))).toEqual([["50%"]]);
  expect(at.book.richValues(at.sheet, area(0, 0, 1, 3))).toEqual([[entity, formatted, null]]);
  at.write(0, 0, [["plain"]]);
  expect(at.book.richValues(at.sheet, area(0, 0))).toEqual([[null]]);
});

test("the used area covers values, formulas and spills, and formats only when asked", async () => {
  expect(at.book.usedArea(at.sheet, true)).toBeNull();
  at.write(2, 1, [["=SEQUENCE(3,2)"]]);
  await at.book.idle();
  at.book.setStyle(at.sheet, area(9, 9), { bold: true });
  expect(at.book.usedArea(at.sheet, true)).toEqual(area(2, 1, 3, 2));
  expect(at.book.usedArea(at.sheet, false)).toEqual(area(2, 1, 8, 9));
});

test("clearing takes contents, formats or both", async () => {
  const fill = () => {
    at.write(0, 0, [[1, "=A1*2"]]);
    at.book.setStyle(at.sheet, area(0, 0, 1, 2), { bold: true });
  };
  const state = async () => [await at.read(0, 0, 1, 2), at.book.styles(at.sheet, area(0, 0, 1, 2))];
  fill();
  at.book.clear(at.sheet, area(0, 0, 1, 2), "Contents");
  expect(await state()).toEqual([[[null, null]], [[{ bold: true }, { bold: true }]]]);
  fill();
  at.book.clear(at.sheet, area(0, 0, 1, 2), "Formats");
  expect(await state()).toEqual([[[1, 2]], [[{}, {}]]]);
  at.book.clear(at.sheet, area(0, 0, 1_048_576, 16_384), "All");
  expect(await state()).toEqual([[[null, null]], [[{}, {}]]]);
});

test("100,000 × 8 cells are written and added up in seconds", async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [
    i,
    `name ${i}`,
    i * 1.1,
    i % 7,
    45_292,
    i / 3,
    "x",
    i,
  ]);
  const start = performance.now();
  at.write(0, 0, rows);
  at.write(0, 9, [["=SUM(A1:A100000)"]]);
  expect(await at.read(0, 9)).toEqual([[4_999_950_000]]);
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(at.book.values(at.sheet, area(99_999, 0, 1, 8))).toEqual([rows[99_999]]);
});
