import fc from "fast-check";
import { readLinesOf } from "../../src/functions/arguments/lines.ts";
import { plainValue } from "../../src/functions/arguments/plainValue.ts";
import { readCells, readRange } from "../../src/functions/arguments/range.ts";
import { readDate } from "../../src/functions/arguments/readDate.ts";
import { readCount, readNumber } from "../../src/functions/arguments/readNumber.ts";
import { readFlag, readOption } from "../../src/functions/arguments/readOption.ts";
import { readSeriesName } from "../../src/functions/arguments/readSeriesName.ts";
import { readStart } from "../../src/functions/arguments/readStart.ts";
import { readFund, readTicker } from "../../src/functions/arguments/readTicker.ts";
import { readWindow } from "../../src/functions/arguments/readWindow.ts";
import { readField } from "../../src/functions/fields/readField.ts";

test("an omitted argument, a blank cell and spaces are all nothing", () => {
  for (const blank of [null, undefined, "", "  ", [[null]], [[""]], { type: "Empty", basicValue: "" }]) {
    expect(plainValue(blank)).toBeNull();
    expect(readNumber(blank, "x")).toBeNull();
    expect(readTicker(blank)).toBeNull();
    expect(readDate(blank, "x")).toBeNull();
    expect(readOption(blank, "x", ["a"])).toBeNull();
  }
});

test("zero and FALSE are something, but zero is no word and no date: so desktops hand over blanks", () => {
  expect([readTicker(0), readDate(0, "asOf")]).toEqual([null, null]);
  expect([readOption(0, "x", ["a"]), readWindow(0), readSeriesName(0), readField(0)]).toEqual(
    Array(4).fill(null),
  );
  expect(readNumber(0, "x")).toBe(0);
  expect(readFlag(false, "x")).toBe(false);
});

test("formatted numbers, texts and cards are taken for what they stand for", () => {
  expect(readNumber({ type: "FormattedNumber", basicValue: 0.25, numberFormat: "0%" }, "x")).toBe(0.25);
  expect(readTicker({ type: "String", basicValue: "iwm" })).toBe("IWM");
  const ours = {
    type: "Entity",
    text: "iShares …",
    properties: { ticker: { type: "String", basicValue: "IWM" } },
  };
  const stocks = {
    type: "LinkedEntity",
    text: "iShares Russell 2000 ETF",
    properties: { "Ticker symbol": { type: "String", basicValue: "IWM" } },
  };
  expect(readTicker(ours)).toBe("IWM");
  expect(readTicker(stocks)).toBe("IWM");
});

test.each([
  [{ type: "Error", basicType: "Error", basicValue: "#N/A" }, "#N/A"],
  [{ type: "Error", code: "#DIV/0!", basicValue: "#DIV/0!" }, "#DIV/0!"],
  [{ type: "CustomFunctionError", code: "#NUM!" }, "#NUM!"],
])("an error handed over is thrown as it is", (given, code) => {
  expect(() => readFund(given)).toThrow(expect.objectContaining({ name: "PassedError", code }));
});

test("text that is a number is one, other text is not", () => {
  expect(["14.7", " 14.7 ", "1e3", "-.5", "12%", "+3."].map((text) => readNumber(text, "x"))).toEqual([
    14.7, 14.7, 1000, -0.5, 0.12, 3,
  ]);
  for (const text of ["abc", "1,5", "0x1F", "Infinity", "1e999", true, [[1, 2]]])
    expect(() => readNumber(text, "x")).toThrow(expect.objectContaining({ problem: "notANumber" }));
});

test("full-width letters are the letters they stand for", () => {
  expect([readTicker("ＩＷＭ"), readFund("１４．７"), readDate("２０２４／１／５", "x")]).toEqual([
    "IWM",
    14.7,
    "2024-01-05",
  ]);
  expect(plainValue("\u3000")).toBeNull();
});

test("a number that is a year is no day of 1905", () => {
  for (const year of [1900, 2024, 2100])
    expect(() => readDate(year, "asOf")).toThrow(expect.objectContaining({ problem: "notADate" }));
  expect([readDate(1899, "asOf"), readDate(2101, "asOf")]).toEqual(["1905-03-13", "1905-10-01"]);
});

test("counts are whole and within bounds", () => {
  expect(readCount("12", "months", 1, 600)).toBe(12);
  for (const wrong of [0, 601, 1.5])
    expect(() => readCount(wrong, "months", 1, 600)).toThrow(
      expect.objectContaining({ problem: "outOfBounds" }),
    );
});

test("tickers are read in any case, and nothing else passes for one", () => {
  expect(["iwm", " BRK.b ", "^gspc", "BF-B"].map(readTicker)).toEqual(["IWM", "BRK.B", "^GSPC", "BF-B"]);
  for (const wrong of ["I WM", "=1+1", "IWM;VB", "1IWM", "A".repeat(13), true, 5])
    expect(() => readTicker(wrong)).toThrow(expect.objectContaining({ problem: "notATicker" }));
  expect(readFund("5")).toBe(5);
});

test("dates are serials, or texts that begin with the year", () => {
  for (const given of [44926, 44926.75, "2022-12-31", "2022/12/31", "2022.12.31", "2022. 12. 31."])
    expect(readDate(given, "asOf")).toBe("2022-12-31");
  for (const wrong of ["31.12.2022", "2022-02-30", "2022-13-01", 60, -1, 2958466, "soon", true])
    expect(() => readDate(wrong, "asOf")).toThrow(expect.objectContaining({ problem: "notADate" }));
});

test("a start is a date or a window", () => {
  expect(readStart("5y")).toEqual({ kind: "window", window: "5Y" });
  expect(readStart(44926)).toEqual({ kind: "date", date: "2022-12-31" });
  expect(() => readStart("five years")).toThrow(expect.objectContaining({ problem: "notADate" }));
});

test("options are words in any case, and the message names them", () => {
  expect(readOption("Upside", "measure", ["discount", "upside"])).toBe("upside");
  expect(readOption("Max draw-down", "measure", ["ulcer", "maxDrawdown"])).toBe("maxDrawdown");
  expect(readOption("annualized", "method", ["total", "annualised"])).toBe("annualised");
  for (const typed of ["peasof", "PE as of", "pe  asOf"])
    expect(readField(typed)).toMatchObject({ name: "pe", facet: "asOf" });
  expect(readField("expense ratio")).toMatchObject({ name: "expenseRatio", facet: null });
  expect(() => readOption("cheap", "measure", ["discount", "upside"])).toThrow(/discount, upside/);
  expect(["TRUE", 1, "no", 0].map((given) => readFlag(given, "headers"))).toEqual([true, true, false, false]);
  expect(() => readFlag("maybe", "headers")).toThrow(expect.objectContaining({ problem: "notAnOption" }));
});

test("the blank ends of a whole column are no part of it", () => {
  const column = Array.from({ length: 1_048_576 }, (_, i) => [i < 3 ? i + 1 : null]);
  const range = readRange(column);
  expect([range.rows, range.columns, range.full.rows]).toEqual([3, 1, 1_048_576]);
  expect(readCells(range, (cell) => readNumber(cell, "x"))).toEqual([1, 2, 3]);
});

test("a range keeps what is in it, whatever its shape", () => {
  const cell = fc.oneof(fc.integer(), fc.constant(""), fc.constant(null));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      (rows) => {
        const numbers = rows.flat().filter((value) => typeof value === "number");
        expect(readCells(readRange(rows), (given) => readNumber(given, "x"))).toEqual(numbers);
      },
    ),
  );
});

test("ranges that run beside each other must reach as far as the first, and not further", () => {
  const lines = readLinesOf({ a: [["x"], ["y"], [null]], b: [[1], [null], [null]], c: null });
  expect(lines.count).toBe(2);
  expect([0, 1].map((i) => [lines.at("a", i), lines.at("b", i), lines.at("c", i)])).toEqual([
    ["x", 1, null],
    ["y", null, null],
  ]);
  const differ = expect.objectContaining({ problem: "rangesDiffer", details: { first: "a", second: "b" } });
  expect(() => readLinesOf({ a: [["x"], ["y"]], b: [[1]] })).toThrow(differ);
  expect(() => readLinesOf({ a: [["x"]], b: [[1], [2]] })).toThrow(differ);
  expect(() =>
    readLinesOf({
      a: [["x"], ["y"]],
      b: [
        [1, 2],
        [3, 4],
      ],
    }),
  ).toThrow(differ);
});
