import type { FundRecord, ReturnsRecord } from "../../data/record.ts";
import { DataError } from "../../errors.ts";
import { serialOfIso } from "../../finance/dates/dates.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import type { Settings } from "./settings.ts";
import { call, column, quoted } from "../formula.ts";
import { warningsOf } from "../provenanceLine.ts";
import { FULL, returnOver } from "./returnsSheet.ts";
import type { Cell, Column, LiveCell, Sheet } from "../sheet.ts";

/** A fund that may be screened; returns are null where there are none. */
export interface Candidate {
  readonly fund: FundRecord;
  readonly returns: ReturnsRecord | null;
}

export type Criteria = Pick<Settings, "style" | "issuer" | "maxExpense" | "minReturn" | "sortBy">;

/** A column of the screener; one that no fund has a figure for is left out. */
interface Field extends Column {
  readonly of: (candidate: Candidate) => Cell;
  readonly highlight?: { readonly kind: "bar" } | { readonly kind: "aroundZero"; readonly full: number };
}

/** More bars than these nobody reads. */
const MOST_BARS = 20;

/**
 * The funds that meet the criteria, sorted, as a table to sort and filter further. A fund whose figure is not known
 * does not meet a bound on it.
 *
 * @throws DataError noMatch if none does
 */
export function screenerSheet(
  candidates: readonly Candidate[],
  criteria: Criteria,
  texts: SheetTexts,
): Sheet {
  const { screener } = texts.fills;
  const found = candidates.filter((each) => meets(each, criteria)).toSorted(byOrder(criteria.sortBy));
  const told = criteriaOf(criteria, texts);
  if (found.length === 0) throw new DataError("noMatch", { criteria: told });
  const all = fieldsOf(texts);
  const known = all.filter(({ of }) => found.some((each) => !isUnknown(of(each))));
  const missing = all.filter((field) => !known.includes(field)).map(({ header }) => header);
  const records = found.flatMap(({ fund, returns }) => (returns ? [fund, returns] : [fund]));
  const place = (header: string) => known.findIndex((field) => field.header === header);
  const [oneYear, ticker] = [place(texts.fills.windows["1Y"]), place(texts.columns.ticker)];
  return {
    kind: "screener",
    name: texts.names.screener,
    title: screener.title,
    notes: [
      screener.note(told, String(found.length), String(candidates.length)),
      ...(missing.length > 0 ? [texts.leftOut(missing.join(", "))] : []),
      ...warningsOf(records, texts),
    ],
    blocks: [
      {
        table: "Screener",
        heading: null,
        columns: known,
        rows: found.map((each) => known.map(({ of }) => of(each))),
        spillRows: 0,
        highlights: known.flatMap(({ highlight }, i) =>
          highlight === undefined ? [] : [{ ...highlight, columns: [i] }],
        ),
      },
    ],
    records,
    frozen: "firstHeader",
    charts:
      oneYear < 0 || found.length > MOST_BARS
        ? []
        : [
            {
              type: "ColumnClustered",
              title: screener.chart,
              categories: ticker,
              series: [oneYear],
              format: "wholePercent",
              place: "below",
            },
          ],
  };
}

function meets({ fund, returns }: Candidate, criteria: Criteria): boolean {
  const { style, issuer, maxExpense, minReturn } = criteria;
  const oneYear = returns === null ? null : numberIn(returnOver(returns, "1Y"));
  return (
    fund.successor === null &&
    (style === "any" || wordsOf(style).every((word) => wordsOf(fund.style ?? "").includes(word))) &&
    (issuer === "any" || fund.issuer === issuer) &&
    isWithin(fund.expenseRatio?.value ?? null, maxExpense, (value, most) => value <= most) &&
    isWithin(oneYear, minReturn, (value, least) => value >= least)
  );
}

/** Whether a figure keeps to a bound; one that is not known keeps to none. */
const isWithin = (
  value: number | null,
  bound: string,
  keeps: (value: number, bound: number) => boolean,
): boolean => bound === "any" || (value !== null && keeps(value, Number(bound)));

const wordsOf = (text: string) => text.toLowerCase().split(/[\s-]+/u);

/** What funds are sorted by, the smallest first; unknown figures go last, ties by ticker. */
const keys: Readonly<Record<Settings["sortBy"], (candidate: Candidate) => number | null>> = {
  return1y: ({ returns }) => negative(returns && numberIn(returnOver(returns, "1Y"))),
  expenseRatio: ({ fund }) => fund.expenseRatio?.value ?? null,
  netAssets: ({ fund }) => negative(fund.netAssets?.value ?? null),
  ticker: () => 0,
};

const negative = (value: number | null) => (value === null ? null : -value);
const numberIn = ({ value }: LiveCell) => (typeof value === "number" ? value : null);

function byOrder(order: Settings["sortBy"]) {
  return (a: Candidate, b: Candidate): number => {
    const [first, second] = [keys[order](a) ?? Infinity, keys[order](b) ?? Infinity];
    if (first !== second) return first < second ? -1 : 1;
    return a.fund.ticker < b.fund.ticker ? -1 : 1;
  };
}

function criteriaOf({ style, issuer, maxExpense, minReturn }: Criteria, { fills }: SheetTexts): string {
  const { criteria } = fills.screener;
  const percent = (fraction: string) => `${Number((Number(fraction) * 100).toFixed(4))}%`;
  const told = [
    ...(style === "any" ? [] : [criteria.style(style)]),
    ...(issuer === "any" ? [] : [criteria.issuer(issuer)]),
    ...(maxExpense === "any" ? [] : [criteria.maxExpense(percent(maxExpense))]),
    ...(minReturn === "any" ? [] : [criteria.minReturn(percent(minReturn))]),
  ];
  return told.length === 0 ? criteria.none : told.join(", ");
}

function fieldsOf({ columns, fills }: SheetTexts): Field[] {
  const fact = (header: string, width: number, field: string, read: (fund: FundRecord) => string | null) => ({
    ...column(header, "general", width),
    of: ({ fund }: Candidate) => ({ value: read(fund), live: call("ETF", "{0}", quoted(field)) }),
  });
  const figure = (
    header: string,
    format: Column["format"],
    field: "expenseRatio" | "netAssets" | "yield",
  ): Field => ({
    ...column(header, format, 14),
    of: ({ fund }) => ({ value: fund[field]?.value ?? null, live: call("ETF", "{0}", quoted(field)) }),
    ...(field === "expenseRatio" && { highlight: { kind: "bar" } }),
  });
  const over = (window: "1Y" | "3Y" | "5Y"): Field => ({
    ...column(fills.windows[window], "percent", 10),
    of: ({ returns }) => (returns === null ? null : returnOver(returns, window)),
    highlight: { kind: "aroundZero", full: FULL[window] },
  });
  return [
    { ...column(columns.ticker, "general", 9), of: ({ fund }) => fund.ticker },
    fact(columns.name, 42, "name", (fund) => fund.name),
    fact(columns.issuer, 20, "issuer", (fund) => fund.issuer),
    fact(columns.style, 14, "style", (fund) => fund.style),
    figure(columns.expenseRatio, "finePercent", "expenseRatio"),
    figure(columns.netAssets, "count", "netAssets"),
    figure(columns.yield, "finePercent", "yield"),
    over("1Y"),
    over("3Y"),
    over("5Y"),
    {
      ...column(columns.returnsAsOf, "date", 14),
      of: ({ returns }) => {
        const last = returns?.series.dates.at(-1);
        return last === undefined
          ? null
          : { value: serialOfIso(last), live: call("ETF", "{0}", quoted("return1m asOf")) };
      },
    },
  ];
}

const isUnknown = (cell: Cell) =>
  cell === null || (typeof cell === "object" && "value" in cell && cell.value === null);
