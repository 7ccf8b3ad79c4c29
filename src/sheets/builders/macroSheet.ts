import { inFractions } from "../../data/inFractions.ts";
import type { MacroRecord } from "../../data/record.ts";
import { addMonths, serialOfIso } from "../../finance/dates/dates.ts";
import { lastOnOrBefore } from "../../finance/series/lastOnOrBefore.ts";
import { trend } from "../../finance/returns/trend.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { chartSpace } from "./chartSpace.ts";
import { call, column, quoted } from "../formula.ts";
import type { Format } from "../numberFormats.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, Cell, Highlight, LiveCell, Sheet } from "../sheet.ts";

/** A series watched: how it changes, and what a rise means for small companies. */
interface Watched {
  readonly series: string;
  /** Rates change by points, levels by shares of themselves. */
  readonly by: "points" | "share";
  /** Changes over three months up to this are none. */
  readonly tolerance: number;
  readonly rise: "tailwind" | "headwind";
  readonly format: Format;
}

/** In the order shown. Sentiment may not be embedded: it shows once a service gives it. */
export const watched: readonly Watched[] = [
  { series: "RSXFS", by: "share", tolerance: 0.005, rise: "tailwind", format: "count" },
  { series: "UMCSENT", by: "share", tolerance: 0.02, rise: "tailwind", format: "points" },
  { series: "FEDFUNDS", by: "points", tolerance: 0.001, rise: "headwind", format: "finePercent" },
  { series: "DGS2", by: "points", tolerance: 0.001, rise: "headwind", format: "finePercent" },
  { series: "DGS10", by: "points", tolerance: 0.001, rise: "headwind", format: "finePercent" },
];

const QUARTER = 3;
const YEAR = 12;
const CHART_COLUMNS = 4;

/**
 * What the economy does to small companies: consumption, sentiment, the policy rate and yields; their changes, and
 * whether those are a tailwind or a headwind by the rule in the notes.
 *
 * @param published - those of the watched series that are to be had, in their publishers' units
 * @param years - of history; null for all there is
 */
export function macroSheet(
  published: readonly MacroRecord[],
  years: number | null,
  texts: SheetTexts,
): Sheet {
  const { macro: say } = texts.fills;
  const records = inOrder(published);
  const missing = watched.filter(({ series }) => !records.some((record) => record.series === series));
  const blocks = [macroBlock(records, texts), chartSpace(), historyBlock(records, years, texts)];
  return {
    kind: "macro",
    name: texts.names.macro,
    title: say.title,
    notes: [
      say.note,
      say.rule,
      ...missing.map(({ series }) => say.missing(texts.fills.series(series, series))),
      ...warningsOf(records, texts),
    ],
    blocks,
    records,
    charts: macroCharts(records, texts, { data: 2, space: 1 }),
  };
}

const inOrder = (published: readonly MacroRecord[]) =>
  watched.flatMap(({ series }) => published.filter((record) => record.series === series)).map(inFractions);

/** The watched series that a chart draws together, by what they are. */
export function macroCharts(
  records: readonly MacroRecord[],
  texts: SheetTexts,
  blocks: { readonly data: number; readonly space: number },
): NonNullable<Sheet["charts"]> {
  const { macro: say } = texts.fills;
  const columns = (by: Watched["by"], wanted: (series: string) => boolean) =>
    records.flatMap(({ series }, i) => (watchedAs(series).by === by && wanted(series) ? [i + 1] : []));
  const [rates, sales] = [columns("points", () => true), columns("share", (series) => series === "RSXFS")];
  const spot = (column: number) => ({ block: blocks.space, column, columns: CHART_COLUMNS });
  const chart = (title: string, series: number[], format: Format, column: number) =>
    series.length === 0
      ? []
      : [
          {
            type: "Line",
            title,
            block: blocks.data,
            series,
            seriesNames: series.map((i) => nameOf(records[i - 1]!, texts)),
            format,
            categoryFormat: "month",
            place: spot(column),
          } as const,
        ];
  return [
    ...chart(say.rates, rates, "percent", 0),
    ...chart(say.sales, sales, "wholePercent", CHART_COLUMNS),
  ];
}

const watchedAs = (series: string): Watched => watched.find((each) => each.series === series)!;

/** Where each series stands now. */
function macroBlock(records: readonly MacroRecord[], texts: SheetTexts): Block {
  const { macro: say } = texts.fills;
  return {
    table: "MacroNow",
    heading: say.now,
    columns: [
      column(say.columns.series, "general", 18),
      column(say.columns.id, "general", 12),
      column(texts.columns.asOf, "date", 12),
      column(say.columns.latest, "general", 11),
      column(say.columns.quarter, "finePercent", 11),
      column(say.columns.year, "finePercent", 11),
      column(say.columns.signal, "general", 11),
    ],
    rows: records.map((record) => {
      const { name, id, asOf, latest, quarter, year, signal } = macroFigures(record, texts, {
        asOf: 2,
        quarter: 4,
      });
      return [name, id, asOf, latest, quarter, year, signal];
    }),
    spillRows: 0,
    highlights: signalHighlights(6, texts),
  };
}

/** Headwind and tailwind in a column, told apart. */
export const signalHighlights = (column: number, { fills }: SheetTexts): readonly Highlight[] => [
  { kind: "text", columns: [column], text: fills.macro.signals.headwind, tone: "bad" },
  { kind: "text", columns: [column], text: fills.macro.signals.tailwind, tone: "good" },
];

/**
 * Where a series stands now, and what that means for small companies.
 *
 * @param at - in which columns of the same row the day and the change over three months will stand
 */
export function macroFigures(
  record: MacroRecord,
  texts: SheetTexts,
  at: { readonly asOf: number; readonly quarter: number },
) {
  const { series, title, dates, values } = record;
  const { format, by, tolerance, rise } = watchedAs(series);
  const last = values.findLastIndex((value) => value !== null);
  const day = dates[last] ?? null;
  const before = (months: number) => (day === null ? null : valueOn(record, addMonths(day, -months)));
  const [now, name, then] = [before(0), quoted(series), `{${at.asOf}}`];
  const level = (months: number) => {
    const date = months === 0 ? then : `EDATE(${then},-${months})`;
    return `SMALLCAP.MACRO(${name},${date},${date})`;
  };
  const change = (months: number): LiveCell => ({
    value: changed(now, before(months), by),
    live: by === "points" ? `=${level(0)}-${level(months)}` : `=${level(0)}/${level(months)}-1`,
  });
  const quarter = change(QUARTER);
  const { signals } = texts.fills.macro;
  const [up, down] =
    rise === "tailwind" ? [signals.tailwind, signals.headwind] : [signals.headwind, signals.tailwind];
  const way = typeof quarter.value === "number" ? trend(quarter.value, tolerance) : null;
  return {
    name: texts.fills.series(series, title),
    id: series,
    asOf: {
      value: day === null ? null : serialOfIso(day),
      live: `=MAX(INDEX(SMALLCAP.MACRO(${name}),0,1))`,
    },
    latest: { value: now, live: call("MACRO", name, then, then), format },
    quarter,
    year: change(YEAR),
    signal: {
      value: way === null ? null : way > 0 ? up : way < 0 ? down : signals.neutral,
      live: `=IF({${at.quarter}}>${tolerance},${quoted(up)},IF({${at.quarter}}<-${tolerance},${quoted(down)},${quoted(signals.neutral)}))`,
    },
  } satisfies Readonly<Record<string, Cell>>;
}

function changed(now: number | null, before: number | null, by: Watched["by"]): number | null {
  if (now === null || before === null) return null;
  if (by === "points") return now - before;
  return before > 0 ? now / before - 1 : null;
}

/** The last figure on or before a day, as MACRO gives it. */
function valueOn({ dates, values }: MacroRecord, day: string): number | null {
  const known = values.slice(0, lastOnOrBefore(dates, day) + 1);
  return known.findLast((value) => value !== null) ?? null;
}

/** What a month's figure of a series is called. */
function nameOf({ series, title }: MacroRecord, { fills }: SheetTexts): string {
  const name = fills.series(series, title);
  return watchedAs(series).by === "share" ? fills.macro.yearOnYear(name) : name;
}

/**
 * Month by month what the charts draw: rates as they are, levels against the year before.
 *
 * @param name - what stands over a series' column
 */
export function historyBlock(
  records: readonly MacroRecord[],
  years: number | null,
  texts: SheetTexts,
  name: (record: MacroRecord) => string = (record) => nameOf(record, texts),
): Block {
  const months = [...new Set(records.flatMap(({ dates }) => dates.map((date) => date.slice(0, 7))))].sort();
  const shown = years === null ? months : months.slice(-years * YEAR);
  return {
    table: "MacroHistory",
    heading: texts.fills.macro.history,
    columns: [
      column(texts.columns.date, "month", 12),
      ...records.map((record) =>
        column(name(record), watchedAs(record.series).by === "share" ? "percent" : "finePercent", 11),
      ),
    ],
    rows: shown.map((month) => [
      serialOfIso(`${month}-01`),
      ...records.map((record) => inMonth(record, month)),
    ]),
    spillRows: 0,
  };
}

/** A month that was not published stays empty, live or not. Days and months alike are dated by their month. */
function inMonth(record: MacroRecord, month: string): Cell {
  const { series, dates } = record;
  const growth = watchedAs(series).by === "share";
  const last = lastOnOrBefore(dates, `${month}-31`);
  const now = dates[last]?.startsWith(month) ? (record.values[last] ?? null) : null;
  const before = growth ? valueOn(record, addMonths(`${month}-01`, -YEAR)) : null;
  const value = growth ? changed(now, before, "share") : now;
  if (value === null) return null;
  const transform = growth ? [quoted("yoy")] : [];
  return { value, live: call("MACRO", quoted(series), "{0}", "{0}", ...transform) };
}
