import fc from "fast-check";
import { formulaTokens } from "../../../src/xlsx/formulas/formulaTokens.ts";
import { fromFileFormula } from "../../../src/xlsx/formulas/fromFileFormula.ts";
import { mayGiveArray } from "../../../src/workbench/xlsx/writing/mayGiveArray.ts";
import { renameSheet } from "../../../src/xlsx/formulas/renameSheet.ts";
import { shiftFormula } from "../../../src/xlsx/formulas/shiftFormula.ts";
import { toFileFormula } from "../../../src/workbench/xlsx/writing/toFileFormula.ts";

const pairs: readonly (readonly [typed: string, stored: string])[] = [
  ['=SMALLCAP.PERGAP("IWM","SPY")', '_xldudf_SMALLCAP_PERGAP("IWM","SPY")'],
  ["=IFERROR(SMALLCAP.ETF(A1,B1)*2,0)", "IFERROR(_xldudf_SMALLCAP_ETF(A1,B1)*2,0)"],
  ['="SMALLCAP.PERGAP("&A1', '"SMALLCAP.PERGAP("&A1'],
  ["='SMALLCAP.X('!A1+1", "'SMALLCAP.X('!A1+1"],
  ["=FILTER(A1:A9,B1:B9>0)", "_xlfn._xlws.FILTER(A1:A9,B1:B9>0)"],
  ["=SORT(UNIQUE(A1:A9))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))"],
  ["=STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)"],
  ["=NETWORKDAYS.INTL(A1,A2)", "NETWORKDAYS.INTL(A1,A2)"],
  ["=LET(x,A1,y, x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y, _xlpm.x*2,_xlpm.x+_xlpm.y)"],
  ["=MAP(A1:A3,LAMBDA(v,v*x))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*x))"],
  ["=LET(f,LAMBDA(a,a+1),f(2))", "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a+1),_xlpm.f(2))"],
  ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["=SUM('My sheet'!$A$1#,Data!B2#)", "SUM(_xlfn.ANCHORARRAY('My sheet'!$A$1),_xlfn.ANCHORARRAY(Data!B2))"],
  ["=@A1:A9+1", "_xlfn.SINGLE(A1:A9)+1"],
  ["=@INDEX(A1:A9,2)", "_xlfn.SINGLE(INDEX(A1:A9,2))"],
  ["=SUM(Funds[Return])", "SUM(Funds[Return])"],
  ["=IF(A1=#N/A,1,#REF!)", "IF(A1=#N/A,1,#REF!)"],
];

test.each(pairs)("%s is stored as %s, and read back", (typed, stored) => {
  expect(toFileFormula(typed)).toBe(stored);
  expect(fromFileFormula(stored)).toBe(typed);
});

test("functions of add-ins may be typed in any case, with any namespace, and with a sheet's name in front of their arguments", () => {
  expect(toFileFormula("=smallcap.PerGap(Data!A1)")).toBe("_xldudf_SMALLCAP_PERGAP(Data!A1)");
  expect(toFileFormula("=CS.SPARK.XCALL(1)")).toBe("_xldudf_CS_SPARK_XCALL(1)");
  expect(fromFileFormula("_xldudf_CS_SPARK_XCALL(1)")).toBe("=CS.SPARK_XCALL(1)");
});

test("a defined LAMBDA with a dot in its name is no add-in's", () => {
  expect(toFileFormula("=My.Gap(1)", { names: new Set(["MY.GAP"]) })).toBe("My.Gap(1)");
});

test("the row of a table is written out, and read back short", () => {
  expect(toFileFormula("=[@Price]*[@[Share count]]", { table: "Funds" })).toBe(
    "Funds[[#This Row],[Price]]*Funds[[#This Row],[Share count]]",
  );
  expect(toFileFormula("=Funds[@Price]")).toBe("Funds[[#This Row],[Price]]");
  for (const typed of ["=Funds[@Price]*Funds[@[Share count]]", "=COUNTA(Funds[@])"])
    expect(fromFileFormula(toFileFormula(typed))).toBe(typed);
});

test("tokens put together give the formula, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (formula) => {
      expect(
        formulaTokens(formula)
          .map(({ text }) => text)
          .join(""),
      ).toBe(formula);
    }),
  );
});

test("a copied formula moves its relative references only", () => {
  expect(shiftFormula("A1+$A1+A$1+$A$1", 2, 1)).toBe("B3+$A3+B$1+$A$1");
  expect(shiftFormula("SUM(A1:B2,C:D,$3:4)", 1, 1)).toBe("SUM(B2:C3,D:E,$3:5)");
  expect(shiftFormula("\"A1\"&'A1'!A1&LOG10(A1)&1E5", 1, 0)).toBe("\"A1\"&'A1'!A2&LOG10(A2)&1E5");
  expect(shiftFormula("A1", -1, 0)).toBe("#REF!");
  expect(shiftFormula("Sheet1!XFD1", 0, 1)).toBe("Sheet1!#REF!");
  expect(shiftFormula("='A1 B2'!A1+Sheet1!B2:C3+Table1[A1]+FY2026_A1", 2, 0)).toBe(
    "='A1 B2'!A3+Sheet1!B4:C5+Table1[A1]+FY2026_A1",
  );
  expect(shiftFormula("=SUM(A:B)+SUM($A:B)+SUM(2:$3)+Jan:Mar!A1", 1, 1)).toBe(
    "=SUM(B:C)+SUM($A:C)+SUM(3:$3)+Jan:Mar!B2",
  );
  expect(shiftFormula("=SUM(A:B)+SUM(B2:A1)", 0, -1)).toBe("=SUM(#REF!)+SUM(#REF!)");
  // names that only look like cells: Excel has no column YTD, and no row 0
  expect(shiftFormula("A1*YTD2023+A0+A1048577", 1, 0)).toBe("A2*YTD2023+A0+A1048577");
});

test("a sheet's new name stands wherever the old one did, and nowhere else", () => {
  expect(renameSheet("=Data!A1+'data'!B2&\"Data!A1\"+Data+[1]Data!A1", "Data", "It's mine")).toBe(
    "='It''s mine'!A1+'It''s mine'!B2&\"Data!A1\"+Data+[1]Data!A1",
  );
  expect(renameSheet("='My data'!A1:'My data'!B2", "My data", "Data")).toBe("=Data!A1:Data!B2");
});

test.each([
  "=SMALLCAP.PERGAP(1,2)",
  "=A1:A3*2",
  "=2*Data!A1:A3",
  "=SORT(A1:A3)",
  "=(A1:A3)",
  "=A1:A3",
  "=SUM(ABS(A1:A3))",
  "=MAX(IF(F[a]>0,1))",
])("%s may give an array", (formula) => {
  expect(mayGiveArray(formula)).toBe(true);
});

test.each([
  "=SUM(A1:A3)",
  "=SUM(A1:A3)/2",
  "=A1*2",
  '="A1:A3*2"',
  '=IF(A1>0,"SORT(",1)',
  "=VLOOKUP(A1,B:C,2,FALSE)",
])("%s gives one value", (formula) => {
  expect(mayGiveArray(formula)).toBe(false);
});
