import type { ReturnsRecord } from "../../data/record.ts";
import { commonWindows } from "../../finance/returns/commonWindows.ts";
import { periodReturns } from "../../finance/returns/periodReturns.ts";
import { isRelative, riskMeasure, type RiskMeasure } from "../../finance/risk/riskMeasure.ts";
import type { Window } from "../../finance/returns/window.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, column, quoted } from "../formula.ts";
import type { Format } from "../numberFormats.ts";
import { orNull } from "./orNull.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, LiveCell, Sheet } from "../sheet.ts";

/** The measures shown, those of the fund alone first. */
const MEASURES = [
  ["volatility", "percent"],
  ["maxDrawdown", "percent"],
  ["var", "percent"],
  ["sharpe", "ratio"],
  ["sortino", "ratio"],
  ["beta", "ratio"],
  ["alpha", "percent"],
  ["correlation", "ratio"],
  ["trackingError", "percent"],
  ["informationRatio", "ratio"],
  ["upCapture", "percent"],
  ["downCapture", "percent"],
] as const satisfies readonly (readonly [RiskMeasure, Format])[];

export type ShownMeasure = (typeof MEASURES)[number][0];

const columnOf = (measure: ShownMeasure) => 1 + MEASURES.findIndex(([name]) => name === measure);

/** The main measures of risk of each fund, alone and against a benchmark, from monthly returns over one window. */
export function riskSheet(
  funds: readonly ReturnsRecord[],
  benchmark: ReturnsRecord,
  window: Window,
  texts: SheetTexts,
): Sheet {
  const { risk, spans } = texts.fills;
  const records = [...funds, ...(funds.includes(benchmark) ? [] : [benchmark])];
  return {
    kind: "risk",
    name: texts.names.risk,
    title: risk.title(benchmark.ticker),
    notes: [risk.note(spans(window)), ...warningsOf(records, texts)],
    blocks: [riskBlock(funds, benchmark, window, texts)],
    records,
    charts: [
      {
        type: "ColumnClustered",
        title: risk.chart(spans(window)),
        series: [columnOf("volatility"), columnOf("maxDrawdown")],
        format: "wholePercent",
        place: "below",
      },
    ],
  };
}

/** The table of measures, one row a fund. @param shown - which of them */
export function riskBlock(
  funds: readonly ReturnsRecord[],
  benchmark: ReturnsRecord,
  window: Window,
  texts: SheetTexts,
  shown: readonly ShownMeasure[] = MEASURES.map(([measure]) => measure),
): Block {
  const measures = MEASURES.filter(([measure]) => shown.includes(measure));
  const place = (measure: ShownMeasure) => 1 + measures.findIndex(([name]) => name === measure);
  return {
    table: "Risk",
    heading: null,
    columns: [
      column(texts.columns.ticker, "general", 10),
      ...measures.map(([measure, format]) => column(texts.fills.measures[measure], format, 10)),
    ],
    rows: funds.map((fund) => [
      fund.ticker,
      ...measures.map(([measure]) => riskOf(fund, benchmark, window, measure)),
    ]),
    spillRows: 0,
    highlights: [{ kind: "bar", columns: [place("volatility")] }],
  };
}

function riskOf(
  fund: ReturnsRecord,
  benchmark: ReturnsRecord,
  window: Window,
  measure: ShownMeasure,
): LiveCell {
  const isAgainst = isRelative(measure);
  return {
    value: orNull(() => {
      const legs = isAgainst ? [fund, benchmark] : [fund];
      const [ours, theirs] = commonWindows(legs, window).map(({ levels }, i) =>
        periodReturns(levels, legs[i]!.ticker),
      );
      return riskMeasure(measure, ours!, { benchmark: theirs ?? null });
    }),
    live: call("RISK", "{0}", quoted(measure), isAgainst ? quoted(benchmark.ticker) : "", quoted(window)),
  };
}
