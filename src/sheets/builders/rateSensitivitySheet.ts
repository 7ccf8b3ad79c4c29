import { inFractions } from "../../data/inFractions.ts";
import type { MacroRecord, ReturnsRecord } from "../../data/record.ts";
import { rateBeta } from "../../finance/rates/rateBeta.ts";
import { returnsBesideChanges } from "../../finance/rates/returnsBesideChanges.ts";
import type { Window } from "../../finance/returns/window.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { column, quoted } from "../formula.ts";
import { orNull } from "./orNull.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, LiveCell, Sheet } from "../sheet.ts";

/** What RATEBETA spills beside the ticker, in its order. */
const FIGURES = ["slope", "standardError", "t", "rSquared", "n"] as const;
/** A quarter point, the step in which the Federal Reserve moves. */
const SHOCK = 0.0025;
/** Beyond two standard errors a slope is hardly chance. */
const CLEAR_T = 2;
const [SLOPE, T] = [1, 3];
/** A slope shaded as deeply as any. */
const FULL_SLOPE = 8;

/** How each fund's monthly returns have gone with changes of a yield, and what a quarter point more has meant. */
export function rateSensitivitySheet(
  funds: readonly ReturnsRecord[],
  yields: MacroRecord,
  window: Window,
  texts: SheetTexts,
): Sheet {
  const { rates, spans, series } = texts.fills;
  const name = series(yields.series, yields.title);
  return {
    kind: "rateSensitivity",
    name: texts.names.rateSensitivity,
    title: rates.title(name),
    notes: [
      rates.note(spans(window), yields.asOf.slice(0, 7)),
      rates.reading,
      ...warningsOf([...funds, yields], texts),
    ],
    blocks: [rateBlock(funds, yields, window, texts)],
    records: [...funds, yields],
    charts: [
      {
        type: "ColumnClustered",
        title: rates.chart(name),
        series: [SLOPE],
        format: "points",
        place: "below",
      },
    ],
  };
}

function rateBlock(
  funds: readonly ReturnsRecord[],
  yields: MacroRecord,
  window: Window,
  texts: SheetTexts,
): Block {
  const { rates } = texts.fills;
  return {
    table: "RateSensitivity",
    heading: null,
    columns: [
      column(texts.columns.ticker, "general", 10),
      column(rates.columns.slope, "ratio", 12),
      column(rates.columns.standardError, "ratio", 14),
      column(rates.columns.t, "ratio", 10),
      column(rates.columns.rSquared, "ratio", 10),
      column(rates.columns.n, "count", 10),
      column(rates.columns.shock, "finePercent", 18),
    ],
    rows: funds.map((fund) => [fund.ticker, ...sensitivity(fund, yields, window)]),
    spillRows: 0,
    highlights: [
      { kind: "aroundZero", columns: [SLOPE], full: FULL_SLOPE },
      { kind: "below", columns: [T], bound: -CLEAR_T, tone: "notice" },
      { kind: "above", columns: [T], bound: CLEAR_T, tone: "notice" },
    ],
  };
}

function sensitivity(fund: ReturnsRecord, yields: MacroRecord, window: Window): LiveCell[] {
  const { dates, values } = inFractions(yields);
  const line = orNull(() => {
    const published = { name: yields.series, dates, values, asOf: yields.asOf };
    const { returns, changes } = returnsBesideChanges([fund], published, window);
    return rateBeta(returns, changes);
  });
  const table = `SMALLCAP.RATEBETA({0},${quoted(yields.series)},,${quoted(window)})`;
  return [
    ...FIGURES.map((figure, i) => ({
      value: line?.[figure] ?? null,
      // the second line of the table, under its headers, beside the ticker
      live: `=INDEX(${table},2,${i + 2})`,
    })),
    {
      value: line && line.slope * SHOCK,
      live: `=${SHOCK}*INDEX(${table},2,2)`,
    },
  ];
}
