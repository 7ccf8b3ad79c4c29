import type { SheetData } from "../book/bookData.ts";
import { formats, type DemoStyles } from "./demoStyles.ts";
import type { DemoTexts } from "./demoTexts.ts";
import { sheetOf, type Entry } from "./sheetOf.ts";

/** Month ends shown in the chart: five years. */
export const ROTATION_MONTHS = 60;

const COLUMN_FORMATS = [formats.date, formats.ratio, formats.ratio, "0.00", formats.signed, formats.signed];

/** Names of the cells where the first sheet has its two tickers. */
export const ROTATION_INPUTS = { numerator: "Rotation_numerator", denominator: "Rotation_denominator" };

/** The rotation's last five years as a spilled table, which the chart of the first sheet draws. */
export function rotationSheet(id: string, texts: DemoTexts, styles: DemoStyles): SheetData {
  const { numerator, denominator } = ROTATION_INPUTS;
  const formula = `=TAKE(SMALLCAP.ROTATION(${numerator},${denominator},"table"),-${ROTATION_MONTHS})`;
  const entries: Entry[] = [
    ...texts.rotation.headers.map((header, column): Entry => [0, column, header, styles.headerRight]),
    ...Array.from({ length: ROTATION_MONTHS * COLUMN_FORMATS.length }, (_, i): Entry => {
      const column = i % COLUMN_FORMATS.length;
      const row = 1 + Math.floor(i / COLUMN_FORMATS.length);
      return [row, column, i === 0 ? formula : null, styles.figure(COLUMN_FORMATS[column])];
    }),
  ];
  return sheetOf(id, texts.sheets.rotation, entries, {
    frozenRows: 1,
    columnWidths: new Map(COLUMN_FORMATS.map((_, column) => [column, 92])),
  });
}
