import { CHARTS_END, columnLeft, headings, section, type Block, type Place } from "./block.ts";
import { formats, type DemoStyles } from "./demoStyles.ts";
import type { DemoTexts } from "./demoTexts.ts";
import type { Entry } from "./sheetOf.ts";

const SPREAD_COLUMN = 4;

/** Returns of a value and a growth fund over windows, their difference, and a chart of it. */
export function spreadBlock({ row, top }: Place, { spread, sheets }: DemoTexts, styles: DemoStyles): Block {
  const { windows } = spread;
  const inputs = row + 1;
  const first = row + 3;
  const [value, growth] = [`$B$${inputs + 1}`, `$D$${inputs + 1}`];
  const window = (i: number) => `$A${first + i + 1}`;
  const range = (column: string) =>
    `=${sheets.analysis}!$${column}$${first + 1}:$${column}$${first + windows.length}`;
  const entries: Entry[] = [
    ...section(row, spread.section, styles),
    [inputs, 0, spread.value, styles.label],
    [inputs, 1, "IWN", styles.input("@")],
    [inputs, 2, spread.growth, styles.label],
    [inputs, 3, "IWO", styles.input("@")],
    ...headings(row + 2, spread.headers, styles),
    ...windows.flatMap(([code, name], i): Entry[] => [
      [first + i, 0, code, styles.input("@")],
      [first + i, 1, name, styles.text],
      [first + i, 2, `=SMALLCAP.FUNDRETURN(${value},${window(i)})`, styles.figure(formats.percent)],
      [first + i, 3, `=SMALLCAP.FUNDRETURN(${growth},${window(i)})`, styles.figure(formats.percent)],
      [
        first + i,
        SPREAD_COLUMN,
        `=SMALLCAP.STYLESPREAD(${value},${growth},${window(i)})`,
        styles.figure(formats.points),
      ],
    ]),
  ];
  const left = columnLeft(SPREAD_COLUMN + 1) + 12;
  return {
    entries,
    rows: windows.length + 4,
    sheet: {
      charts: [
        {
          id: "{00000000-0008-4000-8000-000000000001}",
          name: "Style spread",
          type: "ColumnClustered",
          title: spread.chart,
          legend: "None",
          series: [
            {
              name: spread.headers[SPREAD_COLUMN]!,
              categories: range("A"),
              values: range("E"),
              color: "#1F3A5F",
            },
          ],
          categoryAxis: { visible: true },
          valueAxis: { visible: true, numberFormat: "0%" },
          left,
          top: top + 26,
          width: CHARTS_END - left,
          height: 190,
        },
      ],
    },
  };
}
