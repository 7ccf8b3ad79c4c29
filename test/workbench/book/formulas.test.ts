/* Formulas with known answers, and the faults of the engine that must not come through. */
import { errorTexts } from "../../../src/workbench/book/errors/errorTexts.ts";
import { area, openBook, type Opened } from "./openBook.ts";

let at: Opened;
beforeEach(() => void (at = openBook()));
afterEach(() => {
  at.book.dispose();
});

test.each([
  ["=SUM(1,2,3)", 6],
  ["=1/0", { error: "#DIV/0!" }],
  ['=IFERROR(NA(),"none")', "none"],
  ["=LET(x,5,y,x*2,x+y)", 15],
  ['=XLOOKUP(2,{1,2,3},{"a","b","c"})', "b"],
  ["=SUM(SEQUENCE(4)^2)", 30],
  ["=REDUCE(0,SEQUENCE(3),LAMBDA(a,b,a+b))", 6],
  ['=TEXT(0.25,"0.0%")', "25.0%"],
  ["=NOSUCHFUNCTION(1)", { error: "#NAME?" }],
  ["=ROUND(XIRR({-100,110},{43831,44197}),3)", 0.1],
])("%s is %p", async (formula, result) => {
  at.write(0, 0, [[formula]]);
  expect(await at.read(0, 0)).toEqual([[result]]);
});

test("a formula may refer to any cell of Excel's, and to none beyond", async () => {
  at.write(0, 0, [["=A30000", "=JA1+1", "=SUM(XFD1048576,2)", "=XFE1"]]);
  expect(await at.read(0, 0, 1, 4)).toEqual([[0, 1, 2, { error: "#NAME?" }]]);
  at.write(1, 0, [["=A30000:A30001"]]);
  expect(await at.read(1, 0, 2, 1)).toEqual([[null], [null]]);
});

test("what HYPERLINK shows is the cell's value, for who reads it, and in the file", async () => {
  at.write(0, 0, [['=HYPERLINK("https://example.org/","Source")', "=A1&1"]]);
  expect(await at.read(0, 0, 1, 2)).toEqual([["Source", "Source1"]]);
  expect(at.book.texts(at.sheet, area(0, 0))).toEqual([["Source"]]);
  expect(at.book.save().sheets[0]!.cells.get(0)!.get(0)!.value).toBe("Source");
});

test("why a cell is in error is read from its formula, in a spill from that which spills; a pasted error has none", async () => {
  at.write(0, 0, [["=1/SEQUENCE(2,1,1,-1)", { error: "#DIV/0!" }, "=1/0", 1]]);
  const { codes, noFormula } = errorTexts.en;
  expect(await at.read(1, 0)).toEqual([[{ error: "#DIV/0!" }]]);
  const reasons = [at.book.errorReason(at.sheet, 1, 0)];
  for (const column of [0, 1, 2, 3]) reasons.push(at.book.errorReason(at.sheet, 0, column));
  expect(reasons).toEqual([codes["#DIV/0!"], null, noFormula, codes["#DIV/0!"], null]);
});

test("formulas follow their precedents, over sheets and in any order of writing", async () => {
  const other = at.book.addSheet("My data").id;
  at.write(0, 0, [["='My data'!A1+B1", "='My data'!A1*10"]]);
  at.book.write(other, area(0, 0), [[4]]);
  expect(await at.read(0, 0, 1, 2)).toEqual([[44, 40]]);
  at.book.write(other, area(0, 0), [[5]]);
  expect(await at.read(0, 0, 1, 2)).toEqual([[55, 50]]);
});

test("a change made while a calculation runs is calculated too", async () => {
  at.write(
    0,
    0,
    Array.from({ length: 2000 }, (_, i) => [i, `=A${i + 1}*2`]),
  );
  await Promise.resolve();
  const calculated = at.book.calculated();
  at.write(0, 4, [["=SUM(B1:B2000)"]]);
  setTimeout(() => {
    at.write(0, 0, [[1000]]);
  });
  await calculated;
  expect(await at.read(0, 4)).toEqual([[3_998_000 + 2000]]);
});

describe("spills", () => {
  test("fill their area, and the cells know where they come from", async () => {
    at.write(0, 1, [["=SEQUENCE(2,2)"]]);
    expect(await at.read(0, 1, 2, 2)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(at.book.spillOf(at.sheet, 0, 1)).toEqual(area(0, 1, 2, 2));
    expect(at.book.spillParent(at.sheet, 1, 2)).toEqual({ row: 0, column: 1 });
    expect(at.book.spillParent(at.sheet, 2, 2)).toBeNull();
    expect(at.book.formulas(at.sheet, area(0, 1, 2, 1))).toEqual([["=SEQUENCE(2,2)"], [null]]);
  });

  test("are blocked by what stands in the way, and come back when it goes", async () => {
    at.write(0, 0, [["=SEQUENCE(3)"]]);
    at.write(1, 0, [["here"]]);
    expect(await at.read(0, 0, 3, 1)).toEqual([[{ error: "#SPILL!" }], ["here"], [null]]);
    expect(at.book.spillOf(at.sheet, 0, 0)).toBeNull();
    at.write(1, 0, [[""]]);
    expect(await at.read(0, 0, 3, 1)).toEqual([[1], [2], [3]]);
  });

  test("shrink with their formula", async () => {
    at.write(0, 0, [[4, "=SEQUENCE(A1)"]]);
    await at.book.idle();
    at.write(0, 0, [[2]]);
    expect(await at.read(0, 1, 4, 1)).toEqual([[1], [2], [null], [null]]);
    at.write(0, 1, [[""]]);
    expect(await at.read(0, 1, 4, 1)).toEqual([[null], [null], [null], [null]]);
  });

  test("are read by other array formulas to any depth in one calculation", async () => {
    at.write(0, 0, [[3, "=SEQUENCE(A1)", "=B1:B3*2", "=C1:C3+1", "=SUM(D1:D3)"]]);
    expect(await at.read(0, 4)).toEqual([[15]]);
    at.write(0, 0, [[2]]);
    expect(await at.read(0, 1, 3, 4)).toEqual([
      [1, 2, 3, 9],
      [2, 4, 5, null],
      [null, 0, 1, null],
    ]);
  });

  test("are named by the spill operator, which moves with its cell", async () => {
    at.write(0, 0, [[3, "=SEQUENCE(A1)", "=SUM(B1#)", "=B1#*10", "=ROWS(Z9#)"]]);
    expect(await at.read(0, 2, 3, 3)).toEqual([
      [6, 10, { error: "#REF!" }],
      [null, 20, null],
      [null, 30, null],
    ]);
    at.write(0, 0, [[4]]);
    expect(await at.read(0, 2)).toEqual([[10]]);
    at.book.insertCells(at.sheet, area(0, 0, 2, 16_384), "Down");
    expect(at.book.formulas(at.sheet, area(2, 2, 1, 2))).toEqual([["=SUM(B3#)", "=B3#*10"]]);
    expect(await at.read(2, 2, 4, 2)).toEqual([
      [10, 10],
      [null, 20],
      [null, 30],
      [null, 40],
    ]);
  });
});

test.each([
  "=SORT(A1:A3)",
  "=SORTBY(A1:A3,A1:A3)",
  "=UNIQUE(A1:A3)",
  "=EXPAND(A1:A3,4,2,0)",
  "=SORT(A1:A3,1,-1)",
])("%s leaves the cells it reads as they are for other formulas", async (formula) => {
  at.write(0, 0, [[3], [1], [2]]);
  at.write(0, 2, [[formula]]);
  at.write(0, 5, [["=INDEX(A1:A3,1)"], ["=INDEX(A1:A3,2)"], ["=SUM(A1:A3)"]]);
  expect(await at.read(0, 5, 3, 1)).toEqual([[3], [1], [6]]);
  expect(await at.read(0, 0, 3, 1)).toEqual([[3], [1], [2]]);
});

describe("calculation mode", () => {
  test("manual: changes wait for calculate, or for the automatic mode", async () => {
    at.write(0, 0, [[1, "=A1*2"]]);
    await at.book.idle();
    at.book.calculationMode = "Manual";
    at.write(0, 0, [[5]]);
    expect(await at.read(0, 1)).toEqual([[2]]);
    expect(at.book.calculationState).toBe("Pending");
    at.book.calculate("Recalculate");
    expect(await at.read(0, 1)).toEqual([[10]]);
    expect(at.book.calculationState).toBe("Done");
    at.write(0, 0, [[6]]);
    at.book.calculationMode = "Automatic";
    expect(await at.read(0, 1)).toEqual([[12]]);
  });

  test("listeners hear once of each calculation, also of one that has nothing to do", async () => {
    let heard = 0;
    const stop = at.book.onCalculated(() => void (heard += 1));
    at.write(0, 0, [["=SEQUENCE(3)", "=SUM(A1:A3)"]]);
    await at.book.idle();
    expect(heard).toBe(1);
    at.book.calculate("Recalculate");
    await at.book.idle();
    expect(heard).toBe(2);
    stop();
    at.book.calculate("Full");
    await at.book.idle();
    expect(heard).toBe(2);
  });
});
