/* Opening the workbench: the demo calculates through the shipped bundle, and nothing is asked of anybody else. */
import type { CellValue } from "../../src/workbench/book/bookData.ts";
import { useWorkbench } from "./useWorkbench.ts";
import { isError, type Workbench } from "./workbenchOn.ts";

const open = useWorkbench();
let workbench: Workbench;

beforeAll(async () => {
  workbench = await open();
}, 60_000);

const everything = ({ page }: Workbench) =>
  page.evaluate(() => {
    const { book } = window.workbench;
    return book.sheets.flatMap(({ id, name }) => {
      const area = book.usedArea(id, true)!;
      return book
        .values(id, area)
        .flatMap((row, i) =>
          row.map((value, j) => ({ cell: `${name}!R${area.row + i + 1}C${area.column + j + 1}`, value })),
        );
    });
  });

test("the demo settles, without an error in any cell", async () => {
  const cells = await everything(workbench);
  expect(cells.length).toBeGreaterThan(500);
  expect(cells.filter(({ value }) => isError(value))).toEqual([]);
  expect(await workbench.page.textContent(".state")).toBe("Ready");
});

test("its figures follow from one another", async () => {
  const [fund, , pe, benchmarkPe, gap, upside] = (await workbench.values("A7:F7"))[0]! as [
    string,
    CellValue,
    number,
    number,
    number,
    number,
  ];
  expect(fund).toBe("IWM");
  expect(pe).toBeGreaterThan(0);
  expect(gap).toBeCloseTo(pe / benchmarkPe - 1, 12);
  expect(upside).toBeCloseTo(benchmarkPe / pe - 1, 12);
  expect((await workbench.texts("E7"))[0]![0]).toMatch(/^[-+]\d+\.\d%$/);

  const [, , value, growth, spread] = (await workbench.values("A18:E18"))[0]! as number[];
  expect(spread).toBeCloseTo(value! - growth!, 12);
});

test("a fund whose last P/E is older stands beside the benchmark's P/E of that day", async () => {
  await workbench.type("A7", "VB");
  await workbench.settled();
  const [, , pe, benchmarkPe, gap, , day] = (await workbench.values("A7:G7"))[0]! as number[];
  expect(day).toBeLessThan((await workbench.value("D5")) as number);
  expect(gap).toBeCloseTo(pe! / benchmarkPe! - 1, 12);
});

test("the article's worked example gives the article's figures", async () => {
  const results = (await workbench.values("A13:B22", "Article")).filter(
    ([label]) => typeof label === "string",
  );
  const byLabel = new Map(results.map(([label, value]) => [label, value]));
  expect(byLabel.get("Gap of the Russell 2000 to the S&P 500")).toBeCloseTo(14.7 / 19.3 - 1, 12);
  expect(byLabel.get("The same in points")).toBeCloseTo(14.7 - 19.3, 12);
  expect(byLabel.get("Upside of IWN to its ten-year average")).toBeCloseTo(16.2 / 12.1 - 1, 12);
  expect(byLabel.get("VBR minus VBK")).toBeCloseTo(0.092 - 0.114, 12);
});

test("a formula spills over the rotation's sheet, oldest month first", async () => {
  const months = (await workbench.values("A2:A61", "Rotation")).flat() as number[];
  expect(months).toHaveLength(60);
  expect(months.every((month, i) => i === 0 || month > months[i - 1]!)).toBe(true);
});
