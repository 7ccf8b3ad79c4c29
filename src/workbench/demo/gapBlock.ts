import { headings, section, type Block, type Place } from "./block.ts";
import { formats, type DemoStyles } from "./demoStyles.ts";
import type { DemoTexts } from "./demoTexts.ts";
import type { Entry } from "./sheetOf.ts";

const FUNDS = ["IWM", "IWN", "IWO", "IJR", "IJS", "IJT"];

/** Serial number of 2022-08-30, the last day of P/Es the embedded snapshot has for all of these funds. */
const LAST_PE_DAY = 44_803;

/** P/E of small-cap funds against a benchmark, with day, method and source of each. */
export function gapBlock({ row }: Place, { gap }: DemoTexts, styles: DemoStyles): Block {
  const inputs = row + 1;
  const first = row + 3;
  const benchmark = `$B$${inputs + 1}`;
  const asOf = `$D$${inputs + 1}`;
  const entries: Entry[] = [
    ...section(row, gap.section, styles),
    [inputs, 0, gap.benchmark, styles.label],
    [inputs, 1, "SPY", styles.input("@")],
    [inputs, 2, gap.asOf, styles.label],
    [inputs, 3, LAST_PE_DAY, styles.input(formats.date)],
    ...headings(row + 2, gap.headers, styles, [0, 1, 7, 8]),
    [row + 2, 7, gap.headers[7]!, { ...styles.header, indent: 1 }], // clear of the date beside it
    ...FUNDS.flatMap((ticker, i) => fundRow(first + i, ticker, benchmark, asOf, styles)),
    [first + FUNDS.length, 0, gap.remark, styles.remark],
  ];
  return {
    entries,
    rows: FUNDS.length + 4,
    sheet: {
      notes: [{ row: inputs, column: 3, text: gap.asOfNote }],
      conditionalFormats: [
        {
          id: "{00000000-0005-4000-8000-000000000001}",
          type: "CellValue",
          operator: "LessThan",
          formula1: "=0",
          areas: [{ row: first, column: 4, rows: FUNDS.length, columns: 1 }],
          priority: 1,
          style: styles.gain,
        },
      ],
    },
  };
}

function fundRow(row: number, ticker: string, benchmark: string, asOf: string, styles: DemoStyles): Entry[] {
  const fund = `A${row + 1}`;
  const day = `G${row + 1}`;
  const etf = (of: string, field: string, on = asOf) => `=SMALLCAP.ETF(${of},"${field}",${on})`;
  const gap = (measure: string) => `=SMALLCAP.PERGAP(${fund},${benchmark},"${measure}","trailing",${asOf})`;
  return [
    [row, 0, ticker, styles.input("@")],
    [row, 1, `=SMALLCAP.ETF(${fund},"name")`, styles.text],
    [row, 2, etf(fund, "pe"), styles.figure(formats.multiple)],
    [row, 3, etf(benchmark, "pe", day), styles.figure(formats.multiple)],
    [row, 4, gap("discount"), styles.figure(formats.points)],
    [row, 5, gap("upside"), styles.figure(formats.points)],
    [row, 6, etf(fund, "pe asOf"), styles.figure(formats.date)],
    [row, 7, etf(fund, "pe method"), { ...styles.text, indent: 1 }],
    [row, 8, etf(fund, "pe source"), styles.text],
  ];
}
