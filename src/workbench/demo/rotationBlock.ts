import { CHARTS_END, columnLeft, section, type Block, type Place } from "./block.ts";
import { formats, type DemoStyles } from "./demoStyles.ts";
import type { DemoTexts } from "./demoTexts.ts";
import { ROTATION_INPUTS, ROTATION_MONTHS } from "./rotationSheet.ts";
import type { Entry } from "./sheetOf.ts";

const ROWS = 12;
const FORMATS: Readonly<Record<string, string>> = {
  run: formats.signed,
  ratio: formats.ratio,
  average: formats.ratio,
  z: "0.00",
  signal: formats.signed,
};

/** How growth stands to value: the run of months, ratio, average, z and signal, and five years as a chart. */
export function rotationBlock({ row, top }: Place, texts: DemoTexts, styles: DemoStyles): Block {
  const { rotation, sheets } = texts;
  const first = row + 3;
  const range = (column: string) => `=${sheets.rotation}!$${column}$2:$${column}$${ROTATION_MONTHS + 1}`;
  const entries: Entry[] = [
    ...section(row, rotation.section, styles),
    [row + 1, 0, rotation.numerator, styles.label],
    [row + 1, 1, "IWF", styles.input("@")],
    [row + 1, 2, rotation.denominator, styles.label],
    [row + 1, 3, "IWD", styles.input("@")],
    ...rotation.rows.flatMap(([output, label, meaning], i): Entry[] => [
      [first + i, 0, label, styles.label],
      [first + i, 1, meaning, styles.text],
      [
        first + i,
        2,
        `=SMALLCAP.ROTATION($B$${row + 2},$D$${row + 2},"${output}")`,
        styles.figure(FORMATS[output]),
      ],
    ]),
  ];
  const left = columnLeft(4) + 12;
  return {
    entries,
    rows: ROWS,
    names: [
      { name: ROTATION_INPUTS.numerator, formula: `=${sheets.analysis}!$B$${row + 2}`, visible: true },
      { name: ROTATION_INPUTS.denominator, formula: `=${sheets.analysis}!$D$${row + 2}`, visible: true },
    ],
    sheet: {
      charts: [
        {
          id: "{00000000-0008-4000-8000-000000000002}",
          name: "Rotation",
          type: "Line",
          title: rotation.chart,
          legend: "Bottom",
          series: [
            { name: rotation.ratio, categories: range("A"), values: range("B"), color: "#1F3A5F" },
            { name: rotation.average, categories: range("A"), values: range("C"), color: "#C2691C" },
          ],
          categoryAxis: { visible: true, numberFormat: "yyyy-mm" },
          valueAxis: { visible: true, numberFormat: "0.0" },
          left,
          top: top + 26,
          width: CHARTS_END - left,
          height: 232,
        },
      ],
    },
  };
}
