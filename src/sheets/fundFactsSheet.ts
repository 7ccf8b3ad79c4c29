import type { Figure, FundRecord } from "../data/record.ts";
import { serialOfIso } from "../finance/dates.ts";
import type { SheetTexts } from "../i18n/sheetTexts.ts";
import { warningsOf } from "./provenanceLine.ts";
import type { Cell, Column, Sheet } from "./sheet.ts";

interface Fact extends Column {
  readonly of: (fund: FundRecord) => Cell;
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
        rows: funds.map((fund) => known.map(({ of }) => of(fund))),
        spillRows: 0,
      },
    ],
    records: funds,
    chart: null,
  };
}

function facts(texts: SheetTexts): Fact[] {
  const { columns, qualities } = texts;
  const fact = (key: keyof typeof columns, width: number, of: Fact["of"], optional = true): Fact => ({
    header: columns[key],
    format: "general",
    width,
    of,
    optional,
    isSilent: false,
  });
  const day = (key: keyof typeof columns, of: (fund: FundRecord) => string | null): Fact => ({
    ...fact(key, 12, (fund) => serial(of(fund))),
    format: "date",
  });
  const figure = (
    key: "expenseRatio" | "netAssets" | "price" | "yield",
    format: Fact["format"],
    of: (fund: FundRecord) => Figure | null,
  ): Fact[] => [
    { ...fact(key, 14, (fund) => of(fund)?.value ?? null), format },
    {
      ...fact(key, 14, (fund) => serial(of(fund)?.asOf ?? null)),
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
    fact("ticker", 9, ({ ticker }) => ticker, false),
    fact("name", 42, ({ name }) => name, false),
    fact("issuer", 20, ({ issuer }) => issuer),
    fact("index", 30, ({ index }) => index),
    fact("style", 14, ({ style }) => style),
    fact("isin", 15, ({ isin }) => isin),
    day("inceptionDate", ({ inceptionDate }) => inceptionDate),
    day("firstTradeDate", ({ firstTradeDate }) => firstTradeDate),
    ...figure("expenseRatio", "finePercent", ({ expenseRatio }) => expenseRatio),
    ...figure("netAssets", "count", ({ netAssets }) => netAssets),
    ...figure("price", "price", ({ price }) => price),
    ...figure("yield", "finePercent", (fund) => fund.yield),
    { ...fact("successor", 10, ({ successor }) => successor?.ticker ?? null), isSilent: true },
    fact("source", 24, ({ source }) => source, false),
    day("asOf", ({ asOf }) => asOf),
    fact("quality", 12, ({ quality }) => qualities[quality], false),
  ];
}

const sourceBeside = (fund: FundRecord, figure: Figure | null) =>
  figure !== null && figure.source !== fund.source ? figure.source : null;

/** Days known only to the month ("2020-09") stay as text, so that no day is made up. */
function serial(date: string | null): Cell {
  return date === null || date.length < 10 ? date : serialOfIso(date);
}
