import type { FundRecord } from "../../data/record.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, column, quoted } from "../formula.ts";
import type { Format } from "../numberFormats.ts";
import { portfolioPlaces } from "./portfolioPlaces.ts";
import { portfolioResults } from "./portfolioResults.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, Cell, Sheet } from "../sheet.ts";

const { block, holding, labelWidth } = portfolioPlaces;

/** An equal start, to be replaced by what is held. */
const START_VALUE = 10_000;
/** Right of rules and holdings, above the trades, which are wider. */
const CHART = { column: 7, columns: 4, rows: 18 } as const;

/** Funds of small companies are the satellites; where all are, the first is the core. */
function splitCore(funds: readonly FundRecord[]): {
  readonly core: readonly FundRecord[];
  readonly satellites: readonly FundRecord[];
} {
  const core = funds.filter((fund) => !isSmall(fund));
  const chosen = core.length > 0 ? core : funds.slice(0, 1);
  return { core: chosen, satellites: funds.filter((fund) => !chosen.includes(fund)) };
}

/** Whether a fund holds small companies, by its style. */
export const isSmall = ({ style }: FundRecord) => /^(small|micro)/i.test(style ?? "");

/**
 * A portfolio to work with: type what is held, and targets, drift, trades and the check of the small-cap cap follow,
 * all in live formulas. Where no price is known the price is 1, so that shares are dollars.
 */
export function coreSatelliteSheet(funds: readonly FundRecord[], texts: SheetTexts): Sheet {
  const { portfolio: say } = texts.fills;
  const { core, satellites } = splitCore(funds);
  const ordered = [...core, ...satellites];
  const priceless = ordered.filter(({ price }) => price === null).map(({ ticker }) => ticker);
  return {
    kind: "coreSatellite",
    name: texts.names.coreSatellite,
    title: say.title,
    notes: [
      say.note,
      ...(priceless.length > 0 ? [say.noPrice(priceless.join(", "))] : []),
      ...warningsOf(funds, texts),
    ],
    blocks: [
      rulesBlock(texts),
      holdingsBlock(ordered, core.length, texts),
      ...portfolioResults(core.length, satellites.length, texts),
    ],
    records: funds,
    frozen: "nothing",
    charts: [
      {
        type: "ColumnClustered",
        title: say.chart,
        block: block.holdings,
        series: [holding.weight],
        format: "percent",
        place: { block: block.rules, ...CHART },
      },
    ],
  };
}

function rulesBlock({ columns, fills }: SheetTexts): Block {
  const { portfolio: say } = fills;
  const line = (name: keyof typeof portfolioPlaces.rule, input: number | string, format: Format): Cell[] => [
    say.rules[name],
    { input, format },
    say.explained[name],
  ];
  return {
    table: "PortfolioRules",
    heading: say.headings.rules,
    columns: [
      column(columns.input, "general", labelWidth),
      column(columns.value, "general", 12),
      { ...column(columns.note, "general", 12), runsOver: true },
    ],
    rows: [
      line("coreShare", 0.7, "percent"),
      line("cap", 0.25, "percent"),
      line("band", "5/25", "general"),
      line("cash", 0, "price"),
      line("cost", 0.0005, "finePercent"),
    ],
    spillRows: 0,
  };
}

function holdingsBlock(funds: readonly FundRecord[], core: number, { columns, fills }: SheetTexts): Block {
  const { portfolio: say } = fills;
  return {
    table: "PortfolioHoldings",
    heading: say.headings.holdings,
    columns: [
      column(columns.ticker, "general", labelWidth),
      column(say.columns.group, "general", 12),
      column(say.columns.shares, "count", 12),
      column(columns.price, "price", 12),
      column(say.columns.value, "price", 12),
      column(say.columns.weight, "percent", 12),
      column(columns.style, "general", 12),
    ],
    rows: funds.map((fund, i) => {
      const price = fund.price?.value ?? 1;
      return [
        fund.ticker,
        i < core ? say.groups.core : say.groups.satellite,
        { input: Math.round(START_VALUE / price) },
        { input: price },
        { formula: `={${holding.shares}}*{${holding.price}}` },
        { formula: `={${holding.value}}/SUM({${block.holdings}.${holding.value}:})` },
        { value: fund.style, live: call("ETF", "{0}", quoted("style")) },
      ];
    }),
    spillRows: 0,
  };
}
