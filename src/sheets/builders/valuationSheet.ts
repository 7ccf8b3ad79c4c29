import type { FundRecord, Provenance, ValuationsRecord } from "../../data/record.ts";
import { serialOfIso } from "../../finance/dates/dates.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, column, quoted } from "../formula.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, Sheet } from "../sheet.ts";
import { briefly, valuationFields } from "./valuationFields.ts";
import { ownHistory, valuationPairs, type Metric, type Pair } from "./valuationPairs.ts";

/** Where the two multiples that the chart draws, and the gap, stand. */
const [FUND_COLUMN, BENCHMARK_COLUMN, GAP_COLUMN] = [1, 3, 5];
/** A gap shaded as deeply as any. */
const FULL = 0.5;

/**
 * P/E, P/B and yield of each fund against a benchmark and its own past, each with basis, method, source and day.
 * Only like is compared with like; where nothing is alike the gap stays empty and a note says why.
 *
 * @param years - how far back the own history goes; null for all there is
 * @param facts - funds and benchmark, for their yields, as far as known
 */
export function valuationSheet(
  funds: readonly ValuationsRecord[],
  benchmark: ValuationsRecord,
  years: number | null,
  texts: SheetTexts,
  facts: readonly FundRecord[] = [],
): Sheet {
  const records = [...funds, benchmark];
  const pairs = (metric: Metric) => valuationPairs(funds, benchmark, metric, texts);
  const [pe, pb] = [pairs("pe"), pairs("pb")];
  const yields = facts.filter((fund) => fund.yield !== null);
  return {
    kind: "valuation",
    name: texts.names.valuation,
    title: texts.valuationTitle(benchmark.ticker),
    notes: [texts.valuationNote(years === null ? null : String(years)), ...warningsOf(records, texts)],
    blocks: [
      metricBlock("pe", pe, benchmark.ticker, years, texts),
      metricBlock("pb", pb, benchmark.ticker, years, texts),
      ...(yields.length > 0 ? [yieldBlock(yields, benchmark.ticker, texts)] : []),
    ],
    records: [...shown([...pe, ...pb], records), ...yields],
    charts: [
      {
        type: "ColumnClustered",
        title: texts.valuationChart(benchmark.ticker),
        series: [FUND_COLUMN, BENCHMARK_COLUMN],
        seriesNames: [texts.metrics.pe, `${texts.metrics.pe} ${benchmark.ticker}`],
        format: "multiple",
        place: "below",
      },
    ],
  };
}

function metricBlock(
  metric: Metric,
  pairs: readonly Pair[],
  benchmark: string,
  years: number | null,
  texts: SheetTexts,
): Block {
  const fields = valuationFields(metric, benchmark, years, texts);
  return {
    table: metric === "pe" ? "ValuationPE" : "ValuationPB",
    heading: texts.metrics[metric],
    columns: fields,
    rows: pairs.map((pair) => {
      const own = ownHistory(pair, years);
      return fields.map(({ of }) => of(pair, own));
    }),
    spillRows: 0,
    highlights: [{ kind: "aroundZero", columns: [GAP_COLUMN, GAP_COLUMN + 2], full: FULL }],
  };
}

/** P/Es and gaps only, for a summary. */
export function valuationBrief(
  funds: readonly ValuationsRecord[],
  benchmark: ValuationsRecord,
  texts: SheetTexts,
): Block {
  const fields = briefly(valuationFields("pe", benchmark.ticker, null, texts));
  return {
    table: "ValuationBrief",
    heading: texts.fills.dashboard.valuation,
    columns: [...fields.slice(0, -1), { ...fields.at(-1)!, header: texts.fills.dashboard.tiles.gap }],
    rows: valuationPairs(funds, benchmark, "pe", texts).map((pair) => fields.map(({ of }) => of(pair, []))),
    spillRows: 0,
    highlights: [{ kind: "aroundZero", columns: [fields.length - 1], full: FULL }],
  };
}

function yieldBlock(facts: readonly FundRecord[], benchmark: string, texts: SheetTexts): Block {
  const { columns, fills } = texts;
  const theirs = facts.find(({ ticker }) => ticker === benchmark)?.yield?.value ?? null;
  return {
    table: "ValuationYield",
    heading: columns.yield,
    columns: [
      column(columns.ticker, "general", 10),
      column(columns.yield, "finePercent", 10),
      column(columns.asOf, "date", 12),
      column(benchmark, "finePercent", 10),
      column(fills.yieldGap, "finePercent", 12),
      column(columns.source, "general", 12),
    ],
    rows: facts.map((fund) => {
      const { value, asOf, source } = fund.yield!;
      return [
        fund.ticker,
        { value, live: call("ETF", "{0}", quoted("yield")) },
        asOf === null || asOf.length < 10 ? asOf : serialOfIso(asOf),
        theirs === null ? null : { value: theirs, live: call("ETF", quoted(benchmark), quoted("yield")) },
        theirs === null ? null : { value: value - theirs, live: "={1}-{3}" },
        source,
      ];
    }),
    spillRows: 0,
  };
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
