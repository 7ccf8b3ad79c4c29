/* The calls of custom functions: asked once, awaited, cancelled, and never left at #BUSY!. */
import { errorTexts } from "../../../src/workbench/book/errors/errorTexts.ts";
import type { FunctionCall, FunctionResult } from "../../../src/workbench/book/book.ts";
import { FakeAddIn, fn, parameter } from "./fakeAddIn.ts";
import { area, openBook, type Opened } from "./openBook.ts";

const number = parameter("x", { type: "number" });
const any = parameter("x");
const range = parameter("x", { dimensionality: "matrix" });
const functions = [
  fn("TWICE", [number]),
  fn("FAIL", [any]),
  fn("ROWS", [range]),
  fn("GIVE", [any]),
  fn("TAKE", [any]),
  fn("NAME", [parameter("x", { type: "string" })]),
  fn("TICK", [any], { stream: true, cancelable: true }),
  fn("CLOCK", [], { volatile: true }),
  fn("WHERE", [range, any], { requiresAddress: true, requiresParameterAddresses: true }),
];

const entity = { type: "Entity", text: "IWM", properties: {} };
const values: Record<string, (x: never) => unknown> = {
  TWICE: (x: number) => x * 2,
  ROWS: (x: unknown[][]) => x.map(([first], i) => [first, i]),
  GIVE: (x: unknown) =>
    ({
      entity,
      percent: { type: "FormattedNumber", basicValue: 0.125, numberFormat: "0.0%" },
      ragged: [[1], [1, 2]],
      mixed: [["a", { error: "#N/A", message: "unknown ticker ZZZ" }, entity, "#N/A"]],
    })[x as string] ?? x,
};

function reply({
  functionId,
  arguments: [x],
  address,
  parameterAddresses,
}: FunctionCall): FunctionResult | null {
  if (functionId === "TAKE" || functionId === "NAME") return { ok: true, value: JSON.stringify(x) };
  if (functionId === "FAIL") return { ok: false, error: "#N/A", message: `unknown ticker ${String(x)}` };
  if (functionId === "WHERE") return { ok: true, value: [address, ...parameterAddresses].join(" ") };
  const value = values[functionId];
  return value ? { ok: true, value: value(x as never) } : null;
}

const BUSY = { error: "#BUSY!" };
let at: Opened;
let addIn: FakeAddIn;
beforeEach(() => {
  at = openBook();
  addIn = new FakeAddIn(reply);
  at.book.defineFunctions("SMALLCAP", { functions, allowCustomDataForDataTypeAny: true }, addIn);
});
afterEach(() => {
  at.book.dispose();
});

test("a cell is busy until the answer comes, and so are those that read it", async () => {
  at.write(0, 0, [["=SMALLCAP.TWICE(4)", "=A1+1", '=IFERROR(A1,"none")']]);
  await at.book.calculated();
  expect(at.book.values(at.sheet, area(0, 0, 1, 2))).toEqual([[BUSY, BUSY]]);
  expect(at.book.calculationState).toBe("Calculating");
  expect(await at.read(0, 0, 1, 3)).toEqual([[8, 9, 8]]);
  expect(at.book.calculationState).toBe("Done");
});

test("a text in a formula stays the text it is, for a date or a share too", async () => {
  at.write(0, 0, [['=SMALLCAP.TAKE("2024-01-31")', '=SMALLCAP.TAKE("12%")', '=SMALLCAP.TWICE("12%")']]);
  expect(await at.read(0, 0, 1, 3)).toEqual([['"2024-01-31"', '"12%"', 0.24]]);
});

test("functions call one another, in any case, inside other functions and LET", async () => {
  at.write(0, 0, [
    [
      "=smallcap.Twice(SMALLCAP.TWICE(2))",
      "=LET(x,SMALLCAP.TWICE(5),SUM(x,1))",
      "=SUM(SMALLCAP.ROWS({5;6}))",
    ],
  ]);
  expect(await at.read(0, 0, 1, 3)).toEqual([[8, 11, 12]]);
  expect(addIn.asked.map((call) => call.functionId).sort()).toEqual(["ROWS", "TWICE", "TWICE", "TWICE"]);
});

test("an error brings its sentence, and IFERROR takes both away", async () => {
  at.write(0, 0, [['=SMALLCAP.FAIL("ZZZ")', '=IFERROR(A1,"none")', '=IFERROR(SMALLCAP.FAIL("ZZZ"),"none")']]);
  expect(await at.read(0, 0, 1, 3)).toEqual([
    [{ error: "#N/A", message: "unknown ticker ZZZ" }, "none", "none"],
  ]);
});

test("what is in a spill keeps its sentence, its data type, and its text", async () => {
  at.write(0, 0, [['=SMALLCAP.GIVE("mixed")']]);
  const unknown = { error: "#N/A", message: "unknown ticker ZZZ" };
  expect(await at.read(0, 0, 1, 4)).toEqual([["a", unknown, "IWM", "#N/A"]]);
  expect(at.book.richValues(at.sheet, area(0, 0, 1, 4))).toEqual([[null, null, entity, null]]);
  at.write(1, 0, [["=B1", "=ISERROR(B1)", "=ISERROR(D1)", "=ISTEXT(D1)", '=IFERROR(B1,"none")']]);
  expect(await at.read(1, 0, 1, 5)).toEqual([[unknown, true, false, true, "none"]]);
  at.write(0, 0, [["=1/0"]]);
  expect(await at.read(0, 0, 1, 2)).toEqual([[{ error: "#DIV/0!" }, null]]);
});

test("a text that reads like an error is a text, wherever it comes from", async () => {
  at.write(0, 0, [["#N/A", '="#N/"&"A"', '=SMALLCAP.GIVE("#REF!")', "=NA()", { error: "#N/A" }]]);
  at.write(1, 0, [["=ISTEXT(A1)", "=ISTEXT(B1)", "=ISTEXT(C1)", "=ISTEXT(D1)", "=ISTEXT(E1)"]]);
  expect(await at.read(0, 0, 2, 5)).toEqual([
    ["#N/A", "#N/A", "#REF!", { error: "#N/A" }, { error: "#N/A" }],
    [true, true, true, false, false],
  ]);
  at.write(0, 1, [["=NA()"]]);
  expect(await at.read(0, 1, 2, 1)).toEqual([[{ error: "#N/A" }], [false]]);
});

test("a data type in a cell or in a formula is given whole where any value is taken, and as its text elsewhere", async () => {
  at.write(0, 0, [[entity, '=SMALLCAP.GIVE("entity")', '=SMALLCAP.GIVE("percent")', "=A1"]]);
  at.write(1, 0, [["A1", "B1", "C1", "D1", 'SMALLCAP.GIVE("entity")'].map((x) => `=SMALLCAP.TAKE(${x})`)]);
  at.write(2, 0, [["A1", "B1", "C1"].map((x) => `=SMALLCAP.NAME(${x})`)]);
  const whole = JSON.stringify(entity);
  expect(await at.read(1, 0, 1, 5)).toEqual([[whole, whole, "0.125", whole, whole]]);
  expect(await at.read(2, 0, 1, 3)).toEqual([['"IWM"', '"IWM"', '"0.125"']]);
  expect(at.book.richValues(at.sheet, area(0, 3))).toEqual([[entity]]);
  at.book.defineFunctions("PLAIN", { functions }, addIn);
  at.write(3, 0, [["=PLAIN.TAKE(A1)"]]);
  expect(await at.read(3, 0)).toEqual([['"IWM"']]);
  at.write(0, 0, [["SPY"]]);
  expect(await at.read(1, 0)).toEqual([['"SPY"']]);
});

test("an add-in that throws is an error with its message, not a cell busy for ever", async () => {
  const broken = { invoke: () => { throw new Error("no page"); }, cancel: () => undefined }; // prettier-ignore
  at.book.defineFunctions("BROKEN", { functions: [fn("F")] }, broken);
  at.write(0, 0, [["=BROKEN.F()"]]);
  expect(await at.read(0, 0)).toEqual([[{ error: "#VALUE!", message: "no page" }]]);
});

test("errors in arguments are the result, without a call", async () => {
  at.write(0, 0, [
    ["=NA()", "=SMALLCAP.GIVE(A1)", "=SMALLCAP.ROWS(A1:A2)", '=SMALLCAP.TWICE("two")', "=SMALLCAP.TWICE()"],
  ]);
  expect(await at.read(0, 1, 1, 4)).toEqual([
    [
      { error: "#N/A" },
      { error: "#N/A" },
      { error: "#VALUE!", message: errorTexts.en.notOfType.number("x") },
      { error: "#VALUE!", message: errorTexts.en.argumentMissing("x") },
    ],
  ]);
  expect(addIn.asked).toEqual([]);
});

test("results spill, are blocked, and must be tables", async () => {
  at.write(0, 0, [["a"], ["b"]]);
  at.write(0, 2, [["=SMALLCAP.ROWS(A1:A2)", "", "", '=SMALLCAP.GIVE("ragged")']]);
  expect(await at.read(0, 2, 2, 2)).toEqual([
    ["a", 0],
    ["b", 1],
  ]);
  expect((await at.read(0, 5))[0]![0]).toMatchObject({ error: "#VALUE!" });
  at.write(1, 3, [["here"]]);
  expect(await at.read(0, 2, 2, 2)).toEqual([
    [{ error: "#SPILL!" }, null],
    [null, "here"],
  ]);
  expect(addIn.asked.filter(({ functionId }) => functionId === "ROWS")).toHaveLength(1);
});

test("a range for a parameter of one value is one call a cell", async () => {
  at.write(0, 0, [[1], [2], ["x"]]);
  at.write(0, 1, [["=SMALLCAP.TWICE(A1:A3)"]]);
  expect(await at.read(0, 1, 3, 1)).toMatchObject([[2], [4], [{ error: "#VALUE!" }]]);
});

test("data types: the text, the number with its format, and the JSON", async () => {
  at.write(0, 0, [['=SMALLCAP.GIVE("entity")', '=SMALLCAP.GIVE("percent")']]);
  expect(await at.read(0, 0, 1, 2)).toEqual([["IWM", 0.125]]);
  expect(at.book.richValues(at.sheet, area(0, 0))).toEqual([[entity]]);
  expect(at.book.texts(at.sheet, area(0, 1))).toEqual([["12.5%"]]);
});

test("a number format that the user chose stays", async () => {
  at.book.setNumberFormats(at.sheet, area(0, 0), [["0.000"]]);
  at.write(0, 0, [['=SMALLCAP.GIVE("percent")']]);
  await at.book.idle();
  expect(at.book.texts(at.sheet, area(0, 0))).toEqual([["0.125"]]);
});

test("calls know where they stand", async () => {
  const other = at.book.addSheet("My data").id;
  at.book.write(other, area(1, 1), [["=SMALLCAP.WHERE(Sheet1!A1:B2,5)"]]);
  await at.book.idle();
  expect(at.book.values(other, area(1, 1))).toEqual([["'My data'!B2 Sheet1!A1:B2 "]]);
});

test("the same call is asked once; Recalculate does not ask again, Full, FullRebuild and setDirty do", async () => {
  at.write(0, 0, [[3, "=SMALLCAP.TWICE(A1)"]]);
  await at.book.idle();
  at.write(0, 0, [[3]]);
  at.book.calculate("Recalculate");
  await at.book.idle();
  expect(addIn.asked).toHaveLength(1);
  at.book.calculate("Full");
  await at.book.idle();
  expect(addIn.asked).toHaveLength(2);
  at.book.calculate("FullRebuild");
  await at.book.idle();
  expect(addIn.asked).toHaveLength(3);
  at.book.setDirty(at.sheet, area(0, 1));
  await at.book.idle();
  expect(addIn.asked).toHaveLength(4);
});

test("a branch of IF that is not taken asks nothing", async () => {
  at.write(0, 0, [["", '=IF(A1="","",SMALLCAP.TWICE(A1))', "=IF({TRUE;FALSE},SMALLCAP.TWICE(1),0)"]]);
  expect(await at.read(0, 1, 2, 2)).toEqual([
    ["", 2],
    [null, 0],
  ]);
  at.write(0, 0, [[7]]);
  expect(await at.read(0, 1)).toEqual([[14]]);
  expect(addIn.asked.map((call) => call.arguments)).toEqual([[1], [7]]);
});

test("a volatile function is asked with every calculation, and only once for each", async () => {
  const clock = new FakeAddIn((call) => ({ ok: true, value: call.id }));
  at.book.defineFunctions("T", { functions }, clock);
  at.write(0, 0, [["=T.CLOCK()"]]);
  await at.book.idle();
  expect(clock.asked).toHaveLength(1);
  at.write(5, 5, [[1]]);
  await at.book.idle();
  expect(clock.asked).toHaveLength(2);
  expect(await at.read(0, 0)).toEqual([[2]]);
});

describe("answers that come late", () => {
  let slow: FakeAddIn;
  beforeEach(() => {
    slow = new FakeAddIn();
    at.book.defineFunctions("SLOW", { functions }, slow);
  });

  test("the call of a formula that was replaced or deleted is cancelled, and its answer dropped", async () => {
    at.write(0, 0, [["=SLOW.TWICE(1)", "=SLOW.TWICE(2)"]]);
    await at.book.calculated();
    at.write(0, 0, [["=1+1", ""]]);
    expect(await at.read(0, 0, 1, 2)).toEqual([[2, null]]);
    expect(new Set(slow.cancelled)).toEqual(new Set(slow.asked.map(({ id }) => id)));
    for (const { id } of slow.asked) slow.answer(id, 99);
    expect(await at.read(0, 0, 1, 2)).toEqual([[2, null]]);
  });

  test("when an argument changes, the old call is cancelled and the last one counts", async () => {
    at.write(0, 0, [[1, "=SLOW.TWICE(A1)"]]);
    await at.book.calculated();
    at.write(0, 0, [[2]]);
    await at.book.calculated();
    const [first, second] = slow.asked;
    expect(slow.cancelled).toEqual([first!.id]);
    slow.answer(second!.id, 4);
    slow.answer(first!.id, 2);
    expect(await at.read(0, 1)).toEqual([[4]]);
  });

  test("a call whose sheet is deleted is cancelled", async () => {
    const other = at.book.addSheet("Other").id;
    at.book.write(other, area(0, 0), [["=SLOW.TWICE(1)"]]);
    await at.book.calculated();
    at.book.deleteSheet(other);
    await at.book.idle();
    expect(slow.cancelled).toHaveLength(1);
  });

  test("a cell that waits while rows are inserted asks again where it is", async () => {
    at.write(0, 0, [["=SLOW.TWICE(1)"]]);
    await at.book.calculated();
    at.book.insertCells(at.sheet, area(0, 0, 1, 16_384), "Down");
    await at.book.calculated();
    slow.answer(slow.asked.at(-1)!.id, 2);
    expect(await at.read(1, 0)).toEqual([[2]]);
  });

  test("a stream goes on answering until its formula is gone", async () => {
    at.write(0, 0, [["=SLOW.TICK(1)", "=A1*10"]]);
    await at.book.calculated();
    const { id } = slow.asked[0]!;
    slow.answer(id, 1);
    expect(await at.read(0, 0, 1, 2)).toEqual([[1, 10]]);
    slow.answer(id, 2);
    expect(await at.read(0, 0, 1, 2)).toEqual([[2, 20]]);
    at.write(0, 0, [[""]]);
    await at.book.idle();
    expect(slow.cancelled).toEqual([id]);
  });
});

test("functions defined after the formulas are found, and only cells without a value ask", async () => {
  const long = `=LATER.TWICE(3)${"+0".repeat(60)}`;
  at.write(0, 0, [["=LATER.TWICE(1)", "=later.twice(2)", long]]);
  expect(await at.read(0, 0, 1, 3)).toEqual([Array(3).fill({ error: "#NAME?" })]);
  at.book.defineFunctions("LATER", { functions }, addIn);
  expect(await at.read(0, 0, 1, 3)).toEqual([[2, 4, 6]]);
  at.book.defineFunctions("LATER", { functions }, addIn);
  await at.book.idle();
  expect(addIn.asked).toHaveLength(3);
});

test("10,000 cells are asked in one turn and settle in seconds", async () => {
  const rows = 10_000;
  at.write(
    0,
    0,
    Array.from({ length: rows }, (_, i) => [i, `=SMALLCAP.TWICE(A${i + 1})`]),
  );
  const start = performance.now();
  expect(await at.read(rows - 1, 1)).toEqual([[2 * (rows - 1)]]);
  expect(performance.now() - start).toBeLessThan(25_000);
  expect(addIn.asked).toHaveLength(rows);
  expect(at.book.values(at.sheet, area(0, 1, rows, 1)).flat()).not.toContainEqual(BUSY);
});

test("two books with the same formula ask each its own add-in", async () => {
  const [one, other] = [1, 2].map((factor) => {
    const { book, ...ways } = openBook();
    const addIn = new FakeAddIn(({ arguments: [x] }) => ({ ok: true, value: factor * (x as number) }));
    book.defineFunctions("OWN", { functions }, addIn);
    return { book, ...ways };
  }) as [Opened, Opened];
  one.write(0, 0, [["=OWN.TWICE(3)"]]);
  expect(await one.read(0, 0)).toEqual([[3]]);
  other.write(0, 0, [["=OWN.TWICE(3)"]]);
  expect(await other.read(0, 0)).toEqual([[6]]);
  one.book.dispose();
  other.book.dispose();
});
