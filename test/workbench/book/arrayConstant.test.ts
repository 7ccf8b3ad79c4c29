/* Array constants are read as Excel reads them. */
import { area, openBook, type Opened } from "./openBook.ts";

let at: Opened;
beforeEach(() => {
  at = openBook();
});
afterEach(() => {
  at.book.dispose();
});

const NA = { error: "#N/A" };
test.each([
  ['={"a;b"}', [["a;b"]]],
  ['={"5/25"}', [["5/25"]]],
  ['={"2022-12-31","TRUE","1e5"}', [["2022-12-31", "TRUE", "1e5"]]],
  [
    "={1,-2.5;.5,1e3}",
    [
      [1, -2.5],
      [0.5, 1000],
    ],
  ],
  [
    '={"say ""hi""" , TRUE ; #N/A , "#N/A"}',
    [
      ['say "hi"', true],
      [NA, "#N/A"],
    ],
  ],
  ['={"x,y"}', [["x,y"]]],
  ["=-{1;2}", [[-1], [-2]]],
])("%s", async (formula, expected) => {
  at.book.write(at.sheet, area(0, 0), [[formula]]);
  await at.book.idle();
  const size = { row: 0, column: 0, rows: expected.length, columns: expected[0]!.length };
  expect(at.book.values(at.sheet, size)).toEqual(expected);
});

test("its texts reach functions whole", async () => {
  at.book.write(at.sheet, area(0, 0), [['=LEN(INDEX({"band","5/25;x"},1,2))']]);
  await at.book.idle();
  expect(at.book.values(at.sheet, area(0, 0))).toEqual([[6]]);
});

test.each([
  ["=SUM(2*{1;2})", 6],
  ["=SUM(2-{1;2},1)", 2],
  ["=SUM(6/ {1,2})", 9],
  ["=SUM(2*({1;2}))", 6],
  ["=SUM(1*(2>={1;2;3}))", 2],
  ['=CONCAT("a"&{1;2})', "a1a2"],
  ["=SUM(B1+{1;2})*2+SUM(2^{1;2})", 12],
  ["=SUM(-{1;2})", -3],
  ["=SUM(2*- {-1;2})+SUM(--{1,4},1--{1;2})", 8],
  ['=SUM(2^-{1;2})&"-{1;2}"&CONCAT(-{"1","2"})', "0.75-{1;2}-1-2"],
])("it may stand behind an operator: %s", async (formula, expected) => {
  at.book.write(at.sheet, area(0, 0), [[formula]]);
  await at.book.idle();
  expect(at.book.values(at.sheet, area(0, 0))).toEqual([[expected]]);
});
