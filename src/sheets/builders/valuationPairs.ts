import type { ValuationPoint, ValuationsRecord } from "../../data/record.ts";
import { DataError } from "../../errors.ts";
import { alikeHistory } from "../../finance/valuation/alikeHistory.ts";
import { comparablePe, latestPe } from "../../finance/valuation/comparablePe.ts";
import { perGap } from "../../finance/valuation/perGap.ts";
import type { Valuation } from "../../finance/valuation/valuation.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";

/** The snapshot and the issuers' pages give trailing figures; forward ones are not mixed in. */
const BASIS = "trailing";
/** One figure alone is no history. */
export const NEEDED_FOR_HISTORY = 2;

export type Metric = ValuationPoint["metric"];

/** A fund's dated multiples of one metric; the rules for comparing P/Es hold for P/Bs too. */
interface Multiples {
  readonly ticker: string;
  readonly points: readonly Valuation[];
}

/** A fund's figure and the benchmark's to compare it with, and the figures that the fund's is one of. */
export interface Pair extends Multiples {
  readonly fund: Valuation | null;
  readonly benchmark: Valuation | null;
  /** Whether each is the latest of its ticker, and not an earlier one for the sake of comparing like with like. */
  readonly isLatest: { readonly fund: boolean; readonly benchmark: boolean };
  readonly note: string;
}

/** For each fund a figure to compare with the benchmark's, and why there is none. */
export function valuationPairs(
  funds: readonly ValuationsRecord[],
  benchmark: ValuationsRecord,
  metric: Metric,
  texts: SheetTexts,
): Pair[] {
  return funds.map((fund) => pairOf(multiplesOf(fund, metric), multiplesOf(benchmark, metric), texts));
}

function multiplesOf({ ticker, points }: ValuationsRecord, metric: Metric): Multiples {
  return {
    ticker,
    points: points
      .filter((point) => point.metric === metric)
      .map(({ value, date, basis, method, source }) => ({
        ticker,
        peRatio: value,
        asOf: date,
        basis,
        method,
        source,
      })),
  };
}

const NEITHER = { fund: true, benchmark: true };

/** Like with like; else the fund's newest figure alone, and why it stands alone. */
function pairOf(fund: Multiples, benchmark: Multiples, texts: SheetTexts): Pair {
  const { ticker, points } = fund;
  const alone = { ticker, points, benchmark: null, isLatest: NEITHER };
  const ours = fund.points.filter(({ basis }) => basis === BASIS);
  if (ours.length === 0) return { ...alone, fund: null, note: texts.noFigure(fund.ticker) };
  const newest = latestPe(ours, BASIS);
  const theirs = benchmark.points.filter(({ basis }) => basis === BASIS);
  if (theirs.length === 0) return { ...alone, fund: newest, note: texts.noFigure(benchmark.ticker) };
  const theirNewest = latestPe(theirs, BASIS);
  try {
    const pair = comparablePe(ours, theirs, BASIS);
    const isLatest = { fund: pair.fund === newest, benchmark: pair.benchmark === theirNewest };
    return { ticker, points, ...pair, isLatest, note: "" };
  } catch (error) {
    if (!(error instanceof DataError && error.problem === "unlikePe")) throw error;
    const note = texts.unlike(texts.methods[newest.method], texts.methods[theirNewest.method]);
    return { ...alone, fund: newest, note };
  }
}

/** Losses have no multiple: the gap to one is unknown. */
export function gapOf({ fund, benchmark }: Pair): number | null {
  const isDefined = fund !== null && benchmark !== null && fund.peRatio > 0 && benchmark.peRatio > 0;
  return isDefined ? perGap(fund.peRatio, benchmark.peRatio) : null;
}

/** What PERHIST takes for a fund's history, without years of losses, which have none themselves. */
export function ownHistory({ fund, points }: Pair, years: number | null): number[] {
  if (fund === null || fund.peRatio <= 0) return [];
  return alikeHistory(points, fund, years)
    .map(({ peRatio }) => peRatio)
    .filter((peRatio) => peRatio > 0);
}

/** What is to be said of a figure, its benchmark's and its history; null for nothing. */
export function notesOf(
  { fund, benchmark, note }: Pair,
  own: readonly number[],
  texts: SheetTexts,
): string | null {
  const losses = [fund, benchmark].flatMap((leg) =>
    leg && leg.peRatio <= 0 ? [texts.notPositive(leg.ticker)] : [],
  );
  const notes = [
    note,
    ...losses,
    fund !== null && own.length < NEEDED_FOR_HISTORY && losses.length === 0 ? texts.noHistory : "",
  ];
  return notes.filter((text) => text !== "").join(" ") || null;
}
