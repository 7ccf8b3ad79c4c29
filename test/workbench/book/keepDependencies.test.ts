/* What formulas read is known once, whatever is typed, moved, deleted or opened: no cell misses a calculation, and nothing piles up. */
import { jest } from "@jest/globals";
import { IDependencyManagerService } from "@univerjs/engine-formula";
import { type Injector, type RTree } from "@univerjs/core";
import type { Book } from "../../../src/workbench/book/book.ts";
import { area } from "./openBook.ts";
import { openUniver } from "./openUniver.ts";

const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
afterEach(() => expect(told).not.toHaveBeenCalled());

/** Ranges of more than a cell that formulas of the open workbook read, as Univer's index has them. */
function rangesRead(injector: Injector, book: Book): number {
  const { _dependencyRTreeCache: index } = injector.get(IDependencyManagerService) as unknown as {
    readonly _dependencyRTreeCache: RTree;
  };
  const entries = Object.values(index.toJSON()).flatMap((sheets) => Object.entries(sheets));
  const open = new Set(book.sheets.map(({ id }) => id));
  const trees = entries.filter(([sheet]) => open.has(sheet)).map(([, tree]) => tree as unknown as Node);
  const count = (node: Node): number =>
    node.leaf ? node.children.length : node.children.reduce((sum, child) => sum + count(child), 0);
  return trees.reduce((sum, tree) => sum + count(tree), 0);
}

/** A node of the index as JSON. */
interface Node {
  readonly leaf: boolean;
  readonly children: readonly Node[];
}

test("a range that a formula reads is entered once, however often its cells are typed", async () => {
  const { book, univer } = openUniver();
  const sheet = book.activeSheet;
  const sums = Array.from({ length: 20 }, (_, i) => [`=SUM(A1:A${i + 2})`]);
  book.write(sheet, area(0, 1, 20, 1), sums);
  for (let typed = 1; typed <= 5; typed++) {
    book.write(sheet, area(0, 0), [[typed]]);
    await book.idle();
    expect(book.values(sheet, area(19, 1))).toEqual([[typed]]);
  }
  expect(rangesRead(univer.__getInjector(), book)).toBe(20);
  book.write(
    sheet,
    area(0, 1, 19, 1),
    Array.from({ length: 19 }, () => [""]),
  );
  book.write(sheet, area(0, 0), [[7]]);
  await book.idle();
  expect(rangesRead(univer.__getInjector(), book)).toBe(1);
  expect(book.values(sheet, area(19, 1))).toEqual([[7]]);
  book.dispose();
});

test("a sheet that is deleted takes along what its formulas read elsewhere, and no more", async () => {
  const { book, univer } = openUniver();
  const first = book.activeSheet;
  const second = book.addSheet("Other").id;
  book.write(first, area(0, 0, 2, 1), [[1], [2]]);
  book.write(first, area(0, 1, 2, 1), [["=SUM(A1:A2)"], ["=SUM(Other!A1:A2)"]]);
  book.write(second, area(0, 0, 2, 1), [["=SUM(Sheet1!A1:A2)"], ["=Sheet1!A1"]]);
  await book.idle();
  expect(book.values(first, area(0, 1, 2, 1))).toEqual([[3], [4]]);
  book.deleteSheet(second);
  book.write(first, area(0, 0), [[5]]);
  await book.idle();
  expect(book.values(first, area(0, 1, 2, 1))).toEqual([[7], [{ error: "#REF!" }]]);
  expect(rangesRead(univer.__getInjector(), book)).toBe(1);
  book.dispose();
});

test("rows that come and go keep other sheets informed", async () => {
  const { book } = openUniver();
  const first = book.activeSheet;
  const second = book.addSheet("Other").id;
  book.write(first, area(0, 0, 3, 1), [[1], [2], [3]]);
  book.write(second, area(0, 0, 2, 1), [["=SUM(Sheet1!A1:A3)"], ["=Sheet1!A3"]]);
  await book.idle();
  const typed = async (row: number, value: number) => {
    book.write(first, area(row, 0), [[value]]);
    await book.idle();
    return book.values(second, area(0, 0, 2, 1)).flat();
  };
  book.insertCells(first, area(1, 0, 1, 16_384), "Down");
  expect(await typed(3, 10)).toEqual([13, 10]);
  book.deleteCells(first, area(0, 0, 1, 16_384), "Up");
  expect(await typed(2, 20)).toEqual([22, 20]);
  book.undo();
  expect(await typed(3, 30)).toEqual([expect.any(Number), 30]);
  book.dispose();
});

test("workbooks opened one after the other: names, tables, spills and what is typed after go on, undo and deleted sheets too", async () => {
  const { book, univer } = openUniver();
  const sheet = book.activeSheet;
  const other = book.addSheet("Other").id;
  book.write(sheet, area(0, 0, 3, 1), [["Cost"], [1], [2]]);
  book.putTable(sheet, {
    id: "1",
    name: "Costs",
    area: area(0, 0, 3, 1),
    columns: ["Cost"],
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    style: "TableStyleMedium2",
  });
  book.putName({ name: "costs", formula: "=Sheet1!$A$2:$A$3", visible: true });
  const formulas = ["=SUM(costs)", "=SUM(Costs[Cost])", "=SUM(A2:A3)", "=SUM(E2#)", "=Other!A1+1"];
  book.write(
    sheet,
    area(0, 2, 5, 1),
    formulas.map((formula) => [formula]),
  );
  book.write(sheet, area(1, 4), [["=A2:A3*2"]]);
  book.write(other, area(0, 0), [["=SUM(Sheet1!A2:A3)"]]);
  await book.idle();
  const ranges = rangesRead(univer.__getInjector(), book);
  for (let cost = 3; cost < 8; cost++) {
    await book.load(book.save());
    await book.idle();
    const at = book.sheets[0]!.id;
    book.write(at, area(1, 0), [[cost]]);
    await book.idle();
    const sum = cost + 2;
    expect(book.values(at, area(0, 2, 5, 1)).flat()).toEqual([sum, sum, sum, 2 * sum, sum + 1]);
    book.insertCells(at, area(10, 0, 1, 16_384), "Down");
    book.undo();
    await book.idle();
    expect(rangesRead(univer.__getInjector(), book)).toBe(ranges);
  }
  book.deleteSheet(book.sheets[1]!.id);
  book.write(book.sheets[0]!.id, area(1, 0), [[100]]);
  await book.idle();
  expect(book.values(book.sheets[0]!.id, area(0, 2, 5, 1)).flat()).toEqual([
    102,
    102,
    102,
    204,
    { error: "#REF!" },
  ]);
  book.dispose();
});
