import type { MacroRecord } from "../../data/record.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { column } from "../formula.ts";
import { macroFigures, signalHighlights } from "./macroSheet.ts";
import type { Block } from "../sheet.ts";

/** Where each series of the economy stands now, and what that means for small companies, for a summary. */
export function macroBrief(records: readonly MacroRecord[], texts: SheetTexts): Block {
  const { columns } = texts.fills.macro;
  return {
    table: "MacroBrief",
    heading: texts.names.macro,
    columns: [
      column(columns.series, "general", 14),
      column(texts.columns.asOf, "date", 12),
      column(columns.latest, "general", 11),
      column(columns.quarter, "finePercent", 11),
      column(columns.signal, "general", 10),
    ],
    rows: records.map((record) => {
      const { name, asOf, latest, quarter, signal } = macroFigures(record, texts, { asOf: 1, quarter: 3 });
      return [name, asOf, latest, quarter, signal];
    }),
    spillRows: 0,
    highlights: signalHighlights(4, texts),
  };
}
