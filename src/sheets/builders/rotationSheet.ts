import type { ReturnsRecord } from "../../data/record.ts";
import { commonWindows } from "../../finance/returns/commonWindows.ts";
import { serialOfIso } from "../../finance/dates/dates.ts";
import { requireNoGap } from "../../finance/series/requireNoGap.ts";
import { rotation, type RotationPoint } from "../../finance/returns/rotation.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { chartSpace } from "./chartSpace.ts";
import { call, column, quoted } from "../formula.ts";
import { orNull } from "./orNull.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, Highlight, LiveCell, Sheet, SheetChart } from "../sheet.ts";

/** Two funds whose ratio tells who leads: small value against small growth, small against large. */
export interface RotationPair {
  readonly theme: "style" | "size";
  readonly family: string;
  readonly numerator: string;
  readonly denominator: string;
}

/** Pairs of one index family each, the ones charted first of their theme. */
export const rotationPairs: readonly RotationPair[] = [
  { theme: "style", family: "Russell 2000", numerator: "IWN", denominator: "IWO" },
  { theme: "style", family: "S&P SmallCap 600", numerator: "IJS", denominator: "IJT" },
  { theme: "style", family: "CRSP US Small Cap", numerator: "VBR", denominator: "VBK" },
  { theme: "style", family: "Russell 1000", numerator: "IWD", denominator: "IWF" },
  { theme: "size", family: "Russell 2000 / 1000", numerator: "IWM", denominator: "IWB" },
  { theme: "size", family: "S&P 600 / S&P 500", numerator: "IJR", denominator: "IVV" },
  { theme: "size", family: "CRSP US Small Cap / S&P 500", numerator: "VB", denominator: "VOO" },
];

/** A pair, and where its ratio stands month end by month end. */
export interface Rotation {
  readonly pair: RotationPair;
  readonly dates: readonly string[];
  readonly points: readonly RotationPoint[];
}

/** Where the ratio and its average stand among the monthly columns. */
const [RATIO, AVERAGE] = [1, 2];
const CHART_COLUMNS = 6;

/**
 * Rotation between styles and sizes: for each pair of funds their ratio, its run, its moving average and who leads;
 * for the first pair of each theme month by month, with charts.
 *
 * @param funds - monthly total-return indexes; pairs without both are left out
 */
export function rotationSheet(funds: readonly ReturnsRecord[], texts: SheetTexts): Sheet {
  const found = rotationsOf(funds);
  const main = (["style", "size"] as const).flatMap(
    (theme) => found.find(({ pair }) => pair.theme === theme) ?? [],
  );
  const { rotation: say } = texts.fills;
  return {
    kind: "rotation",
    name: texts.names.rotation,
    title: say.title,
    notes: [say.note, say.reading, ...warningsOf(funds, texts)],
    blocks: [
      rotationBlock(found, texts),
      chartSpace(),
      ...main.map((each, i) => ({ ...monthsBlock(each, texts), beside: i > 0 })),
    ],
    records: funds,
    charts: main.map((each, i) =>
      rotationChart(each, texts, 2 + i, { block: 1, column: i * CHART_COLUMNS, columns: CHART_COLUMNS }),
    ),
  };
}

/** The pairs both of whose funds have returns over common months. */
export function rotationsOf(funds: readonly ReturnsRecord[]): Rotation[] {
  const byTicker = new Map(funds.map((fund) => [fund.ticker, fund]));
  return rotationPairs.flatMap((pair) => {
    const legs = [byTicker.get(pair.numerator), byTicker.get(pair.denominator)];
    const levels = orNull(() => {
      const both = commonWindows(
        legs.filter((leg) => leg !== undefined),
        "ITD",
      ).map((leg) => leg.levels);
      for (const leg of both) requireNoGap(leg, `${pair.numerator} ∩ ${pair.denominator}`);
      return both;
    });
    if (legs.includes(undefined) || !levels) return [];
    const [above, below] = levels;
    return [{ pair, dates: above!.dates, points: rotation(above!.values, below!.values) }];
  });
}

/** The table of pairs as they stand now. */
function rotationBlock(found: readonly Rotation[], texts: SheetTexts): Block {
  const { columns, fills } = texts;
  const { rotation: say } = fills;
  return {
    table: "Rotation",
    heading: say.now,
    columns: [
      column(say.columns.theme, "general", 16),
      column(say.columns.family, "general", 20),
      column(say.columns.numerator, "general", 12),
      column(say.columns.denominator, "general", 12),
      column(columns.asOf, "date", 12),
      column(say.columns.ratio, "fineRatio", 10),
      column(say.columns.average, "fineRatio", 12),
      column(say.columns.z, "ratio", 10),
      column(say.columns.run, "count", 10),
      column(say.columns.leads, "general", 14),
    ],
    rows: found.map(({ pair, dates, points }) => {
      const last = points.at(-1)!;
      const figure = (output: "ratio" | "average" | "z" | "run") => ({
        value: last[output],
        live: call("ROTATION", "{2}", "{3}", quoted(output)),
      });
      return [
        say.themes[pair.theme],
        pair.family,
        pair.numerator,
        pair.denominator,
        { value: serialOfIso(dates.at(-1)!), live: call("ETF", "{2}", quoted("return1m asOf")) },
        figure("ratio"),
        figure("average"),
        figure("z"),
        figure("run"),
        leaderOf(pair, last.signal, ["{2}", "{3}"], texts),
      ];
    }),
    spillRows: 0,
    highlights: rotationHighlights(7, 8),
  };
}

/** z and run by their signs, as deeply as any from two standard deviations and from four months on. */
export const rotationHighlights = (z: number, run: number): readonly Highlight[] => [
  { kind: "aroundZero", columns: [z], full: 2 },
  { kind: "aroundZero", columns: [run], full: 4 },
];

/** Who leads: the ratio is above its average, on it or below it. @param legs - the tickers in a formula */
export function leaderOf(
  { theme }: RotationPair,
  signal: RotationPoint["signal"],
  legs: readonly [string, string],
  { fills }: SheetTexts,
): LiveCell {
  const { leads } = fills.rotation;
  const [above, below] = theme === "style" ? [leads.value, leads.growth] : [leads.small, leads.large];
  const live = call("ROTATION", ...legs, quoted("signal")).slice(1);
  const words = { "1": above, "0": leads.nobody, "-1": below };
  return {
    value: signal === null ? null : words[signal],
    live: `=IF(${live}>0,${quoted(above)},IF(${live}<0,${quoted(below)},${quoted(leads.nobody)}))`,
  };
}

/** A pair's ratio month by month, as ROTATION spills it. */
export function monthsBlock({ pair, dates, points }: Rotation, texts: SheetTexts): Block {
  const { rotation: say } = texts.fills;
  const { numerator, denominator } = pair;
  return {
    table: `Rotation_${numerator}_${denominator}`,
    heading: `${numerator} ÷ ${denominator}`,
    columns: [
      column(texts.columns.date, "date", 12),
      column(say.columns.ratio, "fineRatio", 12),
      column(say.columns.average, "fineRatio", 12),
      column(say.columns.z, "ratio", 10),
      column(say.columns.run, "count", 10),
      column(say.columns.signal, "count", 10),
    ],
    rows: points.map(({ ratio, average, z, run, signal }, i) => [
      serialOfIso(dates[i]!),
      ratio,
      average,
      z,
      run,
      signal,
    ]),
    spillRows: 0,
    spill: {
      formula: call("ROTATION", quoted(numerator), quoted(denominator), quoted("table")),
      hasHeader: true,
    },
  };
}

/** The ratio and its average, drawn from the block of its months. */
export function rotationChart(
  { pair }: Rotation,
  texts: SheetTexts,
  block: number,
  place: SheetChart["place"],
): SheetChart {
  const { rotation: say } = texts.fills;
  return {
    type: "Line",
    title: say.chart(say.themes[pair.theme], `${pair.numerator} ÷ ${pair.denominator}`),
    block,
    series: [RATIO, AVERAGE],
    seriesNames: [`${pair.numerator} ÷ ${pair.denominator}`, say.columns.average],
    format: "ratio",
    categoryFormat: "month",
    place,
  };
}
