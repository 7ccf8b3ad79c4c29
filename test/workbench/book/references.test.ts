/* What refers to cells from beside them (charts, conditional formats, what a file is to keep) follows when they move. */
import { strFromU8, strToU8 } from "fflate";
import type { BookData, ChartData, ConditionalFormatData } from "../../../src/workbench/book/bookData.ts";
import { emptyBook } from "../../../src/workbench/book/emptyBook.ts";
import { keptPath } from "../../../src/workbench/book/keptPath.ts";
import { shiftedFormula } from "../../../src/workbench/book/shift/shiftedFormula.ts";
import { area, openBook } from "./openBook.ts";

const chart = (values: string): ChartData => ({
  id: "{1}",
  name: "Chart 1",
  type: "Line",
  legend: "None",
  series: [{ name: "=Sheet1!$B$1", categories: "=Sheet1!$A$2:$A$9", values }],
  categoryAxis: { visible: true },
  valueAxis: { visible: true },
  left: 0,
  top: 0,
  width: 100,
  height: 100,
});

const format = (formula: string): ConditionalFormatData => ({
  id: "{2}",
  areas: [area(1, 1, 8, 1)],
  priority: 1,
  type: "Custom",
  formula,
  style: {},
});

const rows = (row: number, count: number) => area(row, 0, count, 16_384);
const columns = (column: number, count: number) => area(0, column, 1_048_576, count);

test("a chart follows its cells, whichever sheet it is on, and the name of theirs", () => {
  const { book, sheet } = openBook();
  const other = book.addSheet("Other").id;
  book.putChart(other, chart("=Sheet1!$B$2:$B$9"));
  const series = () => book.charts(other)[0]!.series[0]!;
  book.insertCells(sheet, rows(0, 2), "Down");
  expect(series()).toEqual({
    name: "=Sheet1!$B$3",
    categories: "=Sheet1!$A$4:$A$11",
    values: "=Sheet1!$B$4:$B$11",
  });
  book.insertCells(sheet, rows(5, 1), "Down");
  book.insertCells(sheet, columns(0, 1), "Right");
  book.insertCells(other, rows(0, 5), "Down");
  expect(series().values).toBe("=Sheet1!$C$4:$C$12");
  book.updateSheet(sheet, { name: "My data" });
  expect(series().values).toBe("='My data'!$C$4:$C$12");
  book.undo();
  book.deleteCells(sheet, columns(2, 1), "Left");
  expect(series().values).toMatch(/!#REF!$/);
  book.dispose();
});

test("a conditional format goes by the same cells as before", () => {
  const { book, sheet } = openBook();
  const formula = () => {
    const [found] = book.conditionalFormats(sheet);
    return found?.type === "Custom" ? found.formula : undefined;
  };
  book.putConditionalFormat(sheet, format("=AND(B2>B1,$C2<$B$10,SUM(B$2:B2)>0)"));
  book.insertCells(sheet, rows(0, 2), "Down");
  expect(formula()).toBe("=AND(B4>B3,$C4<$B$12,SUM(B$4:B4)>0)");
  // its first cell goes, and the next one is the first
  book.deleteCells(sheet, rows(3, 1), "Up");
  expect(book.conditionalFormats(sheet)[0]!.areas).toEqual([area(3, 1, 7, 1)]);
  expect(formula()).toBe("=AND(B4>B3,$C4<$B$11,SUM(#REF!)>0)");
  book.dispose();
});

const KEPT = `<?xml version="1.0"?><kept xmlns="s" xmlns:r="r" xmlns:xm="xm"><autoFilter ref="A1:B9"/><dataValidations count="2"><dataValidation type="list" sqref="B2:B9 D2"><formula1>Sheet1!$F$1:$F$3</formula1></dataValidation><dataValidation sqref='A1' type="custom"><formula1>A1&lt;&gt;"A1"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="B5" r:id="rId1"/><hyperlink ref="A1" location="Sheet1!A5" display="A5"/></hyperlinks><ext><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>Other!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></kept>`;

test("validations, links and filters of an opened file follow their cells", async () => {
  const { book, sheet } = openBook();
  const data: BookData = { ...emptyBook(), foreignParts: { [keptPath.sheet(sheet)]: strToU8(KEPT) } };
  await book.load(data);
  const kept = () => strFromU8(book.save().foreignParts[keptPath.sheet(sheet)]!);
  book.insertCells(sheet, rows(0, 1), "Down");
  expect(kept()).toBe(
    KEPT.replace("A1:B9", "A2:B10")
      .replace('"B2:B9 D2"', '"B3:B10 D3"')
      .replace("$F$1:$F$3", "$F$2:$F$4")
      .replace("sqref='A1'", 'sqref="A2"')
      .replace('A1&lt;&gt;"A1"', "A2&lt;&gt;&quot;A1&quot;")
      .replace('"B5"', '"B6"')
      .replace('ref="A1" location="Sheet1!A5"', 'ref="A2" location="Sheet1!A6"')
      .replace("<xm:sqref>A1", "<xm:sqref>A2"),
  );
  book.updateSheet(sheet, { name: "Data" });
  expect(kept()).toContain("<formula1>Data!$F$2:$F$4</formula1>");
  expect(kept()).toContain('location="Data!A6"');
  // what was said of cells that are gone is gone, and no list stays behind without entries
  book.deleteCells(sheet, rows(1, 1), "Up");
  expect(kept()).toContain('<dataValidations><dataValidation type="list" sqref="B2:B9 D2">');
  expect(kept()).not.toContain("x14:");
  expect(kept()).not.toContain("location");
  book.dispose();
});

test("references to whole lines, and in any order of their ends, stay what they are", () => {
  const seen = {
    cells: rows(4, 2),
    shift: "Down",
    isThere: (sheet?: string) => sheet === undefined,
  } as const;
  expect(shiftedFormula("=SUM(A:B)+SUM(3:9)+$B$9:A$2+A5+Other!A9+YTD2023", seen)).toBe(
    "=SUM(A:B)+SUM(3:11)+$B$11:A$2+A7+Other!A9+YTD2023",
  );
});
