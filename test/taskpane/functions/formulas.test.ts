/* From what is typed into the builder's fields to a formula, and back. */
import fc from "fast-check";
import { argumentText, isReference, typedText } from "../../../src/taskpane/functions/argumentText.ts";
import { formulaText, readFormula } from "../../../src/taskpane/functions/formulaText.ts";
import { ownCalls } from "../../../src/taskpane/functions/ownCalls.ts";

test.each([
  ["IWM", '"IWM"'],
  [" iwm ", '"iwm"'],
  ['He said "no"', '"He said ""no"""'],
  ["A1", "A1"],
  ["$B$2:C9", "$B$2:C9"],
  ["A1#", "A1#"],
  ["'My sheet'!A1:A9", "'My sheet'!A1:A9"],
  ["'Bob''s funds'!A1", "'Bob''s funds'!A1"],
  ["한글!B2", "한글!B2"],
  ["12.5", "12.5"],
  ["-3e2", "-3e2"],
  ["5%", "5%"],
  ["2025-12-31", '"2025-12-31"'],
  ["true", "TRUE"],
  ["=TODAY()-1", "TODAY()-1"],
  ["5/25", '"5/25"'],
  ["", ""],
])("%s is written as %s", (typed, written) => {
  expect(argumentText(typed)).toBe(written);
});

test("tickers are not taken for cells", () => {
  expect(["IWM", "BRK.B", "^GSPC", "A", "SPY1X"].filter(isReference)).toEqual([]);
});

test("what is left out at the end is not written, in between it leaves its comma", () => {
  expect(formulaText("PERGAP", ["IWM", "", "ratio", "", ""])).toBe('=SMALLCAP.PERGAP("IWM",,"ratio")');
  expect(formulaText("ETFSCREEN", ["", "", ""])).toBe("=SMALLCAP.ETFSCREEN()");
});

const typed = fc
  .oneof(
    fc.constantFrom("", "IWM", "A1:B2", "0.25", "TRUE", '="a,b"&C1', "x,y", 'quo"te', "(", "{1,2}", "'"),
    fc.string(),
  )
  .map((text) => text.trim());

test("a formula made is read back as it was filled in", () => {
  fc.assert(
    fc.property(fc.array(typed, { maxLength: 6 }), (fields) => {
      const isFormula = (text: string) => text.startsWith("=");
      const plain = fields.filter((text) => !isFormula(text) || text === '="a,b"&C1');
      const read = readFormula(formulaText("RISK", plain))!;
      expect(read.id).toBe("RISK");
      const again = formulaText("RISK", read.typed);
      expect(again).toBe(formulaText("RISK", plain));
    }),
  );
});

test("only a formula that is one call of ours, and nothing else, can be edited", () => {
  expect(readFormula('=SMALLCAP.PERGAP(A1, "SPY")')).toEqual({ id: "PERGAP", typed: ["A1", "SPY"] });
  expect(readFormula("=SMALLCAP.REBALANCE(A1:A3,B1:B3,{0.5;0.3;0.2})")!.typed[2]).toBe("={0.5;0.3;0.2}");
  expect(readFormula('=smallcap.etf("IWM")')).toEqual({ id: "ETF", typed: ["IWM"] });
  for (const other of [
    "=SUM(A1)",
    '=IFERROR(SMALLCAP.ETF("A"),0)',
    '=SMALLCAP.ETF("A")+SMALLCAP.ETF("B")',
    "text",
  ])
    expect(readFormula(other)).toBeNull();
  expect(typedText('"A1"')).toBe('="A1"');
});

test("the calls of ours in a larger formula are found, whatever stands in quotes", () => {
  expect(ownCalls('=IFERROR(SMALLCAP.ETF("A(",B1),0)-smallcap.perGap("x",SMALLCAP.ETF({"B",")"}))')).toEqual([
    'SMALLCAP.ETF("A(",B1)',
    'smallcap.perGap("x",SMALLCAP.ETF({"B",")"}))',
    'SMALLCAP.ETF({"B",")"})',
  ]);
  for (const none of ['="SMALLCAP.ETF(1)"', "=MYSMALLCAP.ETF(1)", "=SMALLCAP.ETF(1", "='SMALLCAP.ETF('!A1"])
    expect(ownCalls(none)).toEqual([]);
});
