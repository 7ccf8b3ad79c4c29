import { headings, section, type Block, type Place } from "./block.ts";
import { formats, type DemoStyles } from "./demoStyles.ts";
import type { DemoTexts } from "./demoTexts.ts";
import type { Entry } from "./sheetOf.ts";

/** An example: ticker, shares, price, target weight. */
const PORTFOLIO: readonly (readonly [string, number, number, number])[] = [
  ["SPY", 310, 520, 0.6],
  ["IWM", 190, 210, 0.15],
  ["IWN", 215, 160, 0.1],
  ["IJR", 160, 112, 0.1],
  ["IWO", 70, 265, 0.05],
];

const OPTIONS = "band=5/25; cost=0.0005; mincash=0.005";

/** Formats of the spilled table's columns, from the price on. */
const TRADE_FORMATS = [
  formats.price,
  formats.shares,
  formats.percent,
  "+#,##0;-#,##0;0",
  formats.shares,
  formats.money,
  formats.percent,
  "+0.00%;-0.00%;0.00%",
];

/** Header, one row a fund, and cash, cost, turnover and gap. */
const TRADE_ROWS = 1 + PORTFOLIO.length + 4;

/** A small portfolio, how far it has drifted, and the trades in whole shares that bring it back. */
export function rebalanceBlock({ row }: Place, { rebalance }: DemoTexts, styles: DemoStyles): Block {
  const first = row + 3;
  const count = PORTFOLIO.length;
  const trades = first + count + 2;
  const column = (letter: string) => `${letter}${first + 1}:${letter}${first + count}`;
  const entries: Entry[] = [
    ...section(row, rebalance.section, styles),
    [row + 1, 0, rebalance.options, styles.label],
    [row + 1, 1, OPTIONS, styles.input("@")],
    [row + 1, 2, rebalance.cash, styles.label],
    [row + 1, 3, 1_500, styles.input(formats.money)],
    [row + 1, 4, rebalance.remark, styles.remark],
    ...headings(row + 2, rebalance.headers, styles),
    ...PORTFOLIO.flatMap((holding, i) => holdingRow(first + i, holding, column("F"), styles)),
    ...driftCells(first, `=SMALLCAP.DRIFT(${column("G")},${column("E")})`, styles),
    ...section(trades - 1, rebalance.trades, styles),
    ...tradeCells(
      trades,
      `=SMALLCAP.REBALANCE(${column("A")},${column("C")},${column("E")},${column("D")},$D$${row + 2},$B$${row + 2})`,
      styles,
    ),
  ];
  return { entries, rows: count + 5 + TRADE_ROWS };
}

function holdingRow(
  row: number,
  [ticker, shares, price, target]: (typeof PORTFOLIO)[number],
  values: string,
  styles: DemoStyles,
): Entry[] {
  const line = row + 1;
  const all = values.replace(/[A-Z]\d+/g, (cell) => `$${cell[0]!}$${cell.slice(1)}`);
  return [
    [row, 0, ticker, styles.input("@")],
    [row, 1, `=SMALLCAP.ETF(A${line},"name")`, styles.text],
    [row, 2, shares, styles.input(formats.shares)],
    [row, 3, price, styles.input(formats.price)],
    [row, 4, target, styles.input(formats.percent)],
    [row, 5, `=C${line}*D${line}`, styles.figure(formats.money)],
    [row, 6, `=F${line}/SUM(${all})`, styles.figure(formats.percent)],
  ];
}

/** Looks of the cells the drift spills over, and its formula in the first. */
function driftCells(row: number, formula: string, styles: DemoStyles): Entry[] {
  return PORTFOLIO.flatMap((_, i): Entry[] => [
    [row + i, 7, i === 0 ? formula : null, styles.figure("+0.0%;-0.0%;0.0%")],
    [row + i, 8, null, styles.figure()],
  ]);
}

function tradeCells(row: number, formula: string, styles: DemoStyles): Entry[] {
  return Array.from({ length: TRADE_ROWS }, (_, i): Entry[] => [
    [row + i, 0, i === 0 ? formula : null, i === 0 ? styles.header : styles.text],
    ...TRADE_FORMATS.map((format, column): Entry => [
      row + i,
      column + 1,
      null,
      i === 0 ? styles.headerRight : styles.figure(format),
    ]),
  ]).flat();
}
