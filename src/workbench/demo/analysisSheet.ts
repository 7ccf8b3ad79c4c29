import type { NameData, SheetData } from "../book/bookData.ts";
import { WIDTHS, type Block } from "./block.ts";
import { gapBlock } from "./gapBlock.ts";
import type { DemoStyles } from "./demoStyles.ts";
import type { DemoTexts } from "./demoTexts.ts";
import { rebalanceBlock } from "./rebalanceBlock.ts";
import { rotationBlock } from "./rotationBlock.ts";
import { sheetOf, type Entry } from "./sheetOf.ts";
import { spreadBlock } from "./spreadBlock.ts";

/** Heights of rows, in pixels: headings that wrap have room for two lines. */
const ROW = 22;
const HEADING_ROW = 40;
const TITLE_ROW = 32;
const TOP_ROWS = 3;

export interface AnalysisSheet {
  readonly sheet: SheetData;
  /** Names of inputs that other sheets use. */
  readonly names: readonly NameData[];
}

/** The first sheet: what the add-in is for, in four blocks, one under the other. */
export function analysisSheet(id: string, texts: DemoTexts, styles: DemoStyles): AnalysisSheet {
  const blocks: Block[] = [];
  const heights = [TITLE_ROW, ...Array.from({ length: TOP_ROWS - 1 }, () => ROW)];
  for (const block of [gapBlock, spreadBlock, rotationBlock, rebalanceBlock]) {
    const row = heights.length;
    const made = block({ row, top: heights.reduce((sum, height) => sum + height) }, texts, styles);
    blocks.push(made);
    const wrapped = new Set(made.entries.flatMap(([at, , , style]) => (style?.wrap ? at : [])));
    for (let i = row; i <= row + made.rows; i++) heights.push(wrapped.has(i) ? HEADING_ROW : ROW);
  }
  const entries: Entry[] = [
    [0, 0, texts.title, styles.title],
    [1, 0, texts.subtitle, styles.subtitle],
    ...blocks.flatMap((block) => block.entries),
  ];
  const sheet = sheetOf(id, texts.sheets.analysis, entries, {
    tabColor: "#1F3A5F",
    columnWidths: new Map(WIDTHS.map((width, column) => [column, width])),
    rowHeights: new Map(heights.entries()),
    charts: blocks.flatMap((block) => block.sheet?.charts ?? []),
    conditionalFormats: blocks.flatMap((block) => block.sheet?.conditionalFormats ?? []),
    notes: [
      { row: 1, column: 0, text: texts.qualityNote },
      ...blocks.flatMap((block) => block.sheet?.notes ?? []),
    ],
  });
  return { sheet, names: blocks.flatMap(({ names }) => names ?? []) };
}
