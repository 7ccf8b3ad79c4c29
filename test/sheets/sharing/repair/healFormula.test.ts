import fc from "fast-check";
import { callsSmallcap } from "../../../../src/sheets/callsSmallcap.ts";
import { healFormula } from "../../../../src/sheets/sharing/repair/healFormula.ts";

const blp = String.raw`'C:\Program Files (x86)\blp\API\Office Tools\BloombergUI.xla'`;

/** What Excel was seen to make of a formula of ours (office-js issues 2051, 2568, 3872, 4185, 4487, 4811, 6611). */
const healed: readonly (readonly [given: string, healed: string])[] = [
  ['=_xldudf_SMALLCAP_PERGAP("IWM","SPY")', '=SMALLCAP.PERGAP("IWM","SPY")'],
  ['=_XLDUDF_smallcap_pergap("IWM")', '=SMALLCAP.PERGAP("IWM")'],
  ['=BloombergUI.xla!_xldudf_SMALLCAP_ETF("IWM")', '=SMALLCAP.ETF("IWM")'],
  [`=${blp}!_xldudf_SMALLCAP_ETF("IWM")`, '=SMALLCAP.ETF("IWM")'],
  [String.raw`='C:\Add Ins\it''s.xlam'!SMALLCAP.PERGAP(A1)`, "=SMALLCAP.PERGAP(A1)"],
  ["=analysis.xlam!SMALLCAP.PERGAP(A1)", "=SMALLCAP.PERGAP(A1)"],
  ["=ATPVBAEN.XLA!_xldudf_SMALLCAP_RISK(A1:A9)", "=SMALLCAP.RISK(A1:A9)"],
  ["=[1]!SMALLCAP.PERGAP(A1)", "=SMALLCAP.PERGAP(A1)"],
  ["=[1]!_xldudf_SMALLCAP_PERGAP(A1)", "=SMALLCAP.PERGAP(A1)"],
  ["=[Book2.xlsx]Sheet1!SMALLCAP.PERGAP(A1)", "=SMALLCAP.PERGAP(A1)"],
  [String.raw`='C:\x\[Book 2.xlsx]Sheet1'!SMALLCAP.ETF(A1)`, "=SMALLCAP.ETF(A1)"],
  ["='https://company.test/x.xlsx'!SMALLCAP.ETF(A1)", "=SMALLCAP.ETF(A1)"],
  ["=_xll.SMALLCAP.MACRO(A1)", "=SMALLCAP.MACRO(A1)"],
  ["=_xlfn._xldudf_SMALLCAP_MACRO(A1)", "=SMALLCAP.MACRO(A1)"],
  ["=_xludf.SMALLCAP.MACRO(A1)", "=SMALLCAP.MACRO(A1)"],
  ["=@[1]!SMALLCAP.ETF(A1)", "=SMALLCAP.ETF(A1)"],
  ["=1+@_xldudf_SMALLCAP_ETF(A1)", "=1+SMALLCAP.ETF(A1)"],
  [`=@${blp}!_xldudf_SMALLCAP_ETF(A1)`, "=SMALLCAP.ETF(A1)"],
  [
    '=IFERROR(BloombergUI.xla!_xldudf_SMALLCAP_PERGAP(_xldudf_SMALLCAP_ETF(A1,"pe"),20),"=_xldudf_SMALLCAP_ETF(1)")',
    '=IFERROR(SMALLCAP.PERGAP(SMALLCAP.ETF(A1,"pe"),20),"=_xldudf_SMALLCAP_ETF(1)")',
  ],
  ["=SUM(Sheet1!A1:B2, _xldudf_SMALLCAP_PERGAP(A1))", "=SUM(Sheet1!A1:B2, SMALLCAP.PERGAP(A1))"],
  ["=LET(x,_xldudf_SMALLCAP_ETF(A1),x*[@Weight])", "=LET(x,SMALLCAP.ETF(A1),x*[@Weight])"],
];

test.each(healed)("%s is healed", (given, expected) => {
  expect(healFormula(given)).toBe(expected);
  expect(healFormula(expected)).toBeNull();
  expect(callsSmallcap(expected)).toBe(true);
});

/** Well as they are, or not ours. */
const left = [
  '=SMALLCAP.PERGAP("IWM","SPY")',
  '=IF(A1,SMALLCAP.PERGAP("IWM"),"_xldudf_SMALLCAP_PERGAP(")',
  '="BloombergUI.xla!_xldudf_SMALLCAP_ETF(1)"',
  "='_xldudf_SMALLCAP_ETF('!A1+1",
  "=BloombergUI.xla!BDP(A1)+SMALLCAP.ETF(A1)",
  "=_xldudf_CONTOSO_ADD(SMALLCAP.ETF(A1),2)",
  "=MYSMALLCAP.PERGAP(A1)",
  "=SMALLCAP_PERGAP(A1)",
  "=@SMALLCAP.ETFHOLDINGS([@Ticker])", // one cell of what would spill, which a table cannot
  "=Sheet1!SMALLCAP.PERGAP(A1)", // a LAMBDA of the user's, named on a sheet
  "=_xldudf_SMALLCAP_PERGAP",
  "=@BDP(A1)+@A1:A3",
  "_xldudf_SMALLCAP_PERGAP(1)",
  "",
  "=",
];

test.each(left)("%s is left alone", (given) => {
  expect(healFormula(given)).toBeNull();
});

/** Pieces formulas are made of, whole and broken. */
const pieces = fc.array(
  fc.constantFrom(
    ..."SMALLCAP.ETF( _xldudf_SMALLCAP_PERGAP( BloombergUI.xla! 'C:\\x.xlam'! [1]! @ _xll. SUM( A1 , ) \" [ ] # & + Sheet1! _xldudf_CONTOSO_ADD( 0.5".split(
      " ",
    ),
    '"a ""text"" SMALLCAP.ETF("',
    " ",
  ),
  { maxLength: 14 },
);

/** A quote in brackets, nested or not, is part of a column's name and begins no text. */
function quotesInBrackets(formula: string): boolean {
  let depth = 0;
  let isText = false;
  for (const char of formula) {
    if (char === '"' && depth > 0) return true;
    if (char === '"') isText = !isText;
    else if (!isText && char === "[") depth++;
    else if (!isText && char === "]") depth = Math.max(depth - 1, 0);
  }
  return false;
}

test("what is healed needs no more healing, keeps its texts", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const formula = `=${parts.join("")}`;
      fc.pre(!quotesInBrackets(formula));
      const result = healFormula(formula);
      if (result === null) return;
      expect(healFormula(result)).toBeNull();
      const texts = /"(?:[^"]|"")*"?/g;
      expect(result.match(texts)).toEqual(formula.match(texts));
    }),
    { numRuns: 2000 },
  );
});

test("formulas that do not name us are never changed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      fc.pre(!/smallcap/i.test(text));
      expect(healFormula(`=${text}`)).toBeNull();
      expect(healFormula(`="${text.replaceAll('"', '""')}_xldudf_SMALLCAP_ETF("`)).toBeNull();
    }),
  );
});
