import type { SheetData } from "../book/bookData.ts";
import { formats, type DemoStyles } from "./demoStyles.ts";
import type { DemoTexts } from "./demoTexts.ts";
import { sheetOf, type Entry } from "./sheetOf.ts";

/** Row of the first quoted figure. */
const FIRST = 4;

/** What each result is worked out from; B5 is the first quoted figure. */
const RESULTS: readonly (readonly [formula: string, format: string])[] = [
  ["=SMALLCAP.PERGAP(B5,B6)", formats.points],
  ['=SMALLCAP.PERGAP(B5,B6,"points")', "+0.0;-0.0;0.0"],
  ['=SMALLCAP.PERGAP(B5,B6,"yield")', "+0.00%;-0.00%;0.00%"],
  ['=SMALLCAP.PERGAP(B7,B8,"upside")', formats.points],
  ["=SMALLCAP.STYLESPREAD(B10,B11)", formats.points],
  ["=SMALLCAP.STYLECHECK(B9,B10,B11)", formats.points],
  ['=SMALLCAP.ROTATION("IWF","IWD","run",12,DATE(2022,12,31))', formats.signed],
];

/** The market article's figures, named as quotations, and what the functions make of them. */
export function articleSheet(id: string, texts: DemoTexts, styles: DemoStyles): SheetData {
  const { title, subtitle, quoted, inputs, answers, results, remark } = texts.article;
  const second = FIRST + inputs.length + 1;
  const entries: Entry[] = [
    [0, 0, title, styles.title],
    [1, 0, subtitle, styles.subtitle],
    [FIRST - 1, 0, quoted, styles.section],
    [FIRST - 1, 1, null, styles.section],
    ...inputs.flatMap(([label, value, format], i): Entry[] => [
      [FIRST + i, 0, label, styles.text],
      [FIRST + i, 1, value, styles.input(format)],
    ]),
    [second, 0, answers, styles.section],
    [second, 1, null, styles.section],
    ...RESULTS.flatMap(([formula, format], i): Entry[] => [
      [second + 1 + i, 0, results[i]!, styles.text],
      [second + 1 + i, 1, formula, styles.figure(format)],
    ]),
    [second + RESULTS.length + 1, 0, remark, styles.remark],
  ];
  return sheetOf(id, texts.sheets.article, entries, {
    columnWidths: new Map([
      [0, 340],
      [1, 110],
    ]),
    rowHeights: new Map([[0, 30]]),
  });
}
