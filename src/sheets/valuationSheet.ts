import type { Provenance, ValuationPoint, ValuationsRecord } from "../data/record.ts";
import { DataError } from "../errors.ts";
import { alikeHistory } from "../finance/alikeHistory.ts";
import { comparablePe, latestPe } from "../finance/comparablePe.ts";
import { serialOfIso } from "../finance/dates.ts";
import { peHistory } from "../finance/peHistory.ts";
import { perGap } from "../finance/perGap.ts";
import type { Valuation } from "../finance/valuation.ts";
import type { SheetTexts } from "../i18n/sheetTexts.ts";
import { warningsOf } from "./provenanceLine.ts";
import type { Block, Cell, Column, Sheet } from "./sheet.ts";

/** The snapshot and the issuers' pages give trailing figures; forward ones are not mixed in. */
const BASIS = "trailing";
/** Where the two multiples that the chart draws stand. */
const [FUND_COLUMN, BENCHMARK_COLUMN] = [1, 3];
/** One figure alone is no history. */
const NEEDED_FOR_HISTORY = 2;

/**
 * P/E and P/B of each fund against a benchmark and its own past, each with basis, method, source and day.
 * Only like is compared with like; where nothing is alike the gap stays empty and a note says why.
 *
 * @param years - how far back the own history goes; null for all there is
 */
export function valuationSheet(
  funds: readonly ValuationsRecord[],
  benchmark: ValuationsRecord,
  years: number | null,
  texts: SheetTexts,
): Sheet {
  const records = [...funds, benchmark];
  const pairs = (metric: Metric) =>
    funds.map((fund) => pairOf(valuations(fund, metric), valuations(benchmark, metric), texts));
  const [pe, pb] = [pairs("pe"), pairs("pb")];
  const block = (metric: Metric, pairs: readonly Pair[]): Block => {
    const fields = fieldsOf(metric, benchmark.ticker, texts);
    return {
      table: metric === "pe" ? "ValuationPE" : "ValuationPB",
      heading: texts.metrics[metric],
      columns: fields,
      rows: pairs.map((pair) => {
        const own = ownHistory(pair, years);
        return fields.map(({ of }) => of(pair, own));
      }),
      spillRows: 0,
    };
  };
  return {
    kind: "valuation",
    name: texts.names.valuation,
    title: texts.valuationTitle(benchmark.ticker),
    notes: [texts.valuationNote(years === null ? null : String(years)), ...warningsOf(records, texts)],
    blocks: [block("pe", pe), block("pb", pb)],
    records: shown([...pe, ...pb], records),
    chart: {
      type: "ColumnClustered",
      title: texts.valuationChart(benchmark.ticker),
      series: [FUND_COLUMN, BENCHMARK_COLUMN],
      format: "multiple",
      place: "below",
    },
  };
}

type Metric = ValuationPoint["metric"];

/** A fund's dated multiples of one metric; the rules for comparing P/Es hold for P/Bs too. */
interface Multiples {
  readonly ticker: string;
  readonly points: readonly Valuation[];
}

function valuations({ ticker, points }: ValuationsRecord, metric: Metric): Multiples {
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

/** A column, and what stands in it for a fund and its own history. */
interface Field extends Column {
  readonly of: (pair: Pair, own: readonly number[]) => Cell;
}

/**
 * Figures first, then what vouches for them. A P/B has no earnings in it, so no basis and no way of treating
 * losses: those columns stand last, so that the two tables stand column under column.
 */
function fieldsOf(metric: Metric, benchmark: string, texts: SheetTexts): Field[] {
  const { columns, metrics, bases, methods } = texts;
  const field = (header: string, format: Column["format"], width: number, of: Field["of"]): Field => ({
    header,
    format,
    width,
    of,
  });
  const rules = [
    field(columns.basis, "general", 12, ({ fund }) => fund && bases[fund.basis]),
    field(columns.method, "general", 12, ({ fund }) => fund && methods[fund.method]),
  ];
  const ofHistory = (statistic: "mean" | "gap" | "percentile") => (pair: Pair, own: readonly number[]) =>
    own.length < NEEDED_FOR_HISTORY ? null : peHistory(pair.fund!.peRatio, own, statistic);
  return [
    field(columns.ticker, "general", 10, ({ ticker }) => ticker),
    field(metrics[metric], "multiple", 10, ({ fund }) => fund && fund.peRatio),
    field(columns.asOf, "date", 12, ({ fund }) => fund && serialOfIso(fund.asOf)),
    field(benchmark, "multiple", 10, (pair) => pair.benchmark && pair.benchmark.peRatio),
    field(columns.benchmarkAsOf, "date", 12, (pair) => pair.benchmark && serialOfIso(pair.benchmark.asOf)),
    field(columns.gap, "percent", 12, gapOf),
    field(columns.ownMean, "multiple", 12, ofHistory("mean")),
    field(columns.gapToMean, "percent", 12, ofHistory("gap")),
    field(columns.percentile, "percent", 12, ofHistory("percentile")),
    field(columns.observations, "count", 12, ({ fund }, own) => (fund ? own.length : null)),
    field(columns.note, "general", 12, (pair, own) => notesOf(pair, own, texts)),
    field(columns.source, "general", 12, ({ fund }) => fund && fund.source),
    ...(metric === "pe" ? rules : []),
  ];
}

/** Where the figures shown come from, and of which days: of all that is known of a fund only one is shown. */
function shown(pairs: readonly Pair[], records: readonly ValuationsRecord[]): Sheet["records"] {
  const figures = pairs.flatMap(({ fund, benchmark }) =>
    [fund, benchmark].flatMap((figure): Provenance[] => {
      const record = records.find(({ ticker }) => ticker === figure?.ticker);
      return figure && record ? [{ ...record, source: figure.source, asOf: figure.asOf }] : [];
    }),
  );
  return figures.length > 0 ? figures : records;
}

/** A fund's figure and the benchmark's to compare it with, and the figures that the fund's is one of. */
interface Pair extends Multiples {
  readonly fund: Valuation | null;
  readonly benchmark: Valuation | null;
  readonly note: string;
}

/** Like with like; else the fund's newest figure alone, and why it stands alone. */
function pairOf(fund: Multiples, benchmark: Multiples, texts: SheetTexts): Pair {
  const { ticker, points } = fund;
  const ours = fund.points.filter(({ basis }) => basis === BASIS);
  if (ours.length === 0)
    return { ticker, points, fund: null, benchmark: null, note: texts.noFigure(fund.ticker) };
  const newest = latestPe(ours, BASIS);
  const theirs = benchmark.points.filter(({ basis }) => basis === BASIS);
  if (theirs.length === 0)
    return { ticker, points, fund: newest, benchmark: null, note: texts.noFigure(benchmark.ticker) };
  try {
    return { ticker, points, ...comparablePe(ours, theirs, BASIS), note: "" };
  } catch (error) {
    if (!(error instanceof DataError && error.problem === "unlikePe")) throw error;
    const note = texts.unlike(texts.methods[newest.method], texts.methods[latestPe(theirs, BASIS).method]);
    return { ticker, points, fund: newest, benchmark: null, note };
  }
}

/** Losses have no multiple: the gap to one is unknown. */
function gapOf({ fund, benchmark }: Pair): number | null {
  const isDefined = fund !== null && benchmark !== null && fund.peRatio > 0 && benchmark.peRatio > 0;
  return isDefined ? perGap(fund.peRatio, benchmark.peRatio) : null;
}

function notesOf({ fund, benchmark, note }: Pair, own: readonly number[], texts: SheetTexts): string | null {
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

/** What PERHIST takes for a fund's history, without years of losses, which have none themselves. */
function ownHistory({ fund, points }: Pair, years: number | null): number[] {
  if (fund === null || fund.peRatio <= 0) return [];
  return alikeHistory(points, fund, years)
    .map(({ peRatio }) => peRatio)
    .filter((peRatio) => peRatio > 0);
}
