import type { Figure, FundRecord } from "../../data/record.ts";
import { serialOfIso } from "../../finance/dates/dates.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, quoted } from "../formula.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Cell, Column, Sheet } from "../sheet.ts";

interface Fact extends Column {
  readonly of: (fund: FundRecord) => number | string | null;
  /** What ETF calls it, where it has it. */
  readonly field?: string;
  /** Left out where no fund has it. */
  readonly optional: boolean;
  /** Left out without a word: nothing is unknown where there is no successor, or no figure to date. */
  readonly isSilent: boolean;
}

/**
 * What each fund is: issuer, index, style, costs, dates; one row a fund, in the order given. A figure has its
 * day in the next column, and its source where that is not the fund's. A column in which no fund has a figure
 * is left out, and a note names those that would be known of any fund.
 */
export function fundFactsSheet(funds: readonly FundRecord[], texts: SheetTexts): Sheet {
  const all = facts(texts);
  const known = all.filter(({ of, optional }) => !optional || funds.some((fund) => of(fund) !== null));
  const missing = all.filter((fact) => !known.includes(fact) && !fact.isSilent);
  return {
    kind: "fundFacts",
    name: texts.names.fundFacts,
    title: texts.fundFactsTitle,
    notes: [
      ...(missing.length > 0 ? [texts.leftOut(missing.map(({ header }) => header).join(", "))] : []),
      ...warningsOf(funds, texts),
    ],
    blocks: [
      {
        table: "FundFacts",
        heading: null,
        columns: known,
        rows: funds.map((fund) => known.map((fact) => cellOf(fund, fact))),
        spillRows: 0,
      },
    ],
    records: funds,
  };
}

/** The fund's fact, live where ETF gives it. */
function cellOf(fund: FundRecord, { of, field }: Fact): Cell {
  const value = of(fund);
  return field === undefined ? value : { value, live: call("ETF", "{0}", quoted(field)) };
}

function facts(texts: SheetTexts): Fact[] {
  const { columns, qualities } = texts;
  const fact = (key: keyof typeof columns, width: number, of: Fact["of"], field?: string): Fact => ({
    header: columns[key],
    format: "general",
    width,
    of,
    optional: true,
    isSilent: false,
    ...(field !== undefined && { field }),
  });
  const always = (...given: Parameters<typeof fact>): Fact => ({ ...fact(...given), optional: false });
  const day = (key: keyof typeof columns, of: (fund: FundRecord) => string | null, field?: string): Fact => ({
    ...fact(key, 12, (fund) => serial(of(fund)), field),
    format: "date",
  });
  const figure = (
    key: "expenseRatio" | "netAssets" | "price" | "yield",
    format: Fact["format"],
    read: (fund: FundRecord) => Figure | null,
    // one of a fund that no longer trades would pass for today's
    of = (fund: FundRecord) => (fund.successor === null ? read(fund) : null),
  ): Fact[] => [
    { ...fact(key, 14, (fund) => of(fund)?.value ?? null, key), format },
    {
      ...fact(key, 14, (fund) => serial(of(fund)?.asOf ?? null), `${key} asOf`),
      format: "date",
      header: `${columns[key]} ${columns.figureAsOf}`,
      isSilent: true,
    },
    {
      ...fact(key, 14, (fund) => sourceBeside(fund, of(fund))),
      header: `${columns[key]} ${columns.figureSource}`,
      isSilent: true,
    },
  ];
  return [
    always("ticker", 9, ({ ticker }) => ticker),
    always("name", 42, ({ name }) => name, "name"),
    fact("issuer", 20, ({ issuer }) => issuer, "issuer"),
    fact("index", 30, ({ index }) => index, "index"),
    fact("style", 14, ({ style }) => style, "style"),
    fact("isin", 15, ({ isin }) => isin, "isin"),
    day("inceptionDate", ({ inceptionDate }) => inceptionDate, "inception"),
    day("firstTradeDate", ({ firstTradeDate }) => firstTradeDate, "firstTrade"),
    ...figure("expenseRatio", "finePercent", ({ expenseRatio }) => expenseRatio),
    ...figure("netAssets", "count", ({ netAssets }) => netAssets),
    ...figure("price", "price", ({ price }) => price),
    ...figure("yield", "finePercent", (fund) => fund.yield),
    { ...fact("successor", 10, ({ successor }) => successor?.ticker ?? null, "successor"), isSilent: true },
    always("source", 24, ({ source }) => source, "name source"),
    day("asOf", ({ asOf }) => asOf, "name asOf"),
    always("quality", 12, ({ quality }) => qualities[quality]),
  ];
}

const sourceBeside = (fund: FundRecord, figure: Figure | null) =>
  figure !== null && figure.source !== fund.source ? figure.source : null;

/** Days known only to the month ("2020-09") stay as text, so that no day is made up. */
function serial(date: string | null): number | string | null {
  return date === null || date.length < 10 ? date : serialOfIso(date);
}
