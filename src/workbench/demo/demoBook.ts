import type { BookData } from "../book/bookData.ts";
import type { ByLanguage, Language } from "../language.ts";
import { analysisSheet } from "./analysisSheet.ts";
import { articleSheet } from "./articleSheet.ts";
import { demoStyles } from "./demoStyles.ts";
import type { DemoTexts } from "./demoTexts.ts";
import { english } from "./english.ts";
import { korean } from "./korean.ts";
import { rotationSheet } from "./rotationSheet.ts";

const demoTexts: ByLanguage<DemoTexts> = { en: english, ko: korean };

const sheetId = (number: number) => `{00000000-0001-0000-0${number}00-000000000000}`;

/**
 * The workbook the workbench opens with: an analyst's sheet of inputs and live formulas, the rotation's
 * history behind its chart, and the market article's worked example. It holds no results: they come from
 * calculation when it is opened.
 */
export function demoBook(language: Language): BookData {
  const texts = demoTexts[language];
  const styles = demoStyles(texts.font);
  const { sheet, names } = analysisSheet(sheetId(0), texts, styles);
  return {
    sheets: [sheet, rotationSheet(sheetId(1), texts, styles), articleSheet(sheetId(2), texts, styles)],
    activeSheet: texts.sheets.analysis,
    names,
    settings: {},
    customXml: [],
    properties: { title: texts.title, custom: {} },
    foreignParts: {},
  };
}
