import type { FundRecord } from "../../data/record.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, column, quoted } from "../formula.ts";
import type { Format } from "../numberFormats.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, Cell, Sheet } from "../sheet.ts";

/** Which block is which: formulas refer to each other by these. */
const [RULES, HOLDINGS, TARGETS, DRIFT, TRADES] = [0, 1, 2, 3, 4];
/** Lines of the rules. */
const RULE = { coreShare: 0, cap: 1, band: 2, cash: 3, cost: 4 } as const;
/** Columns of the holdings. */
const HOLDING = { ticker: 0, group: 1, shares: 2, price: 3, value: 4, weight: 5, style: 6 } as const;
/** An equal start, to be replaced by what is held. */
const START_VALUE = 10_000;
const SUMMARY_LINES = 4;
const WEIGHT_AFTER = 7;
/** Width of the first column. */
const LABEL = 22;
/** Right of rules and holdings, above the trades, which are wider. */
const CHART = { column: 7, columns: 4, rows: 18 } as const;

const SPILLED = [
  "general",
  "price",
  "count",
  "percent",
  "count",
  "count",
  "price",
  "percent",
  "percent",
] as const satisfies Format[];
/** Below the holdings stand cash, cost, turnover and gap. */
const SUMMARY = [
  ["general", "price"],
  ["general", "price"],
  ["general", "percent"],
  ["general", "finePercent"],
] as const satisfies Format[][];

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
      targetsBlock(core.length, satellites.length, texts),
      { ...driftBlock(ordered.length, texts), beside: true },
      tradesBlock(ordered.length, texts),
      checkBlock(ordered.length, texts),
    ],
    records: funds,
    frozen: "nothing",
    charts: [
      {
        type: "ColumnClustered",
        title: say.chart,
        block: HOLDINGS,
        series: [HOLDING.weight],
        format: "percent",
        place: { block: RULES, ...CHART },
      },
    ],
  };
}

const rule = (name: keyof typeof RULE) => `{${RULES}.1@${RULE[name]}}`;

function rulesBlock({ columns, fills }: SheetTexts): Block {
  const { portfolio: say } = fills;
  const line = (name: keyof typeof RULE, input: number | string, format: Format): Cell[] => [
    say.rules[name],
    { input, format },
    say.explained[name],
  ];
  return {
    table: "PortfolioRules",
    heading: say.headings.rules,
    columns: [
      column(columns.input, "general", LABEL),
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
      column(columns.ticker, "general", LABEL),
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
        { formula: `={${HOLDING.shares}}*{${HOLDING.price}}` },
        { formula: `={${HOLDING.value}}/SUM({${HOLDINGS}.${HOLDING.value}:})` },
        { value: fund.style, live: call("ETF", "{0}", quoted("style")) },
      ];
    }),
    spillRows: 0,
  };
}

function targetsBlock(core: number, satellites: number, { columns, fills }: SheetTexts): Block {
  const tickers = (from: number, count: number) => `{${HOLDINGS}.${HOLDING.ticker}@${from}:${count}}`;
  const formula = call(
    "CORESATELLITE",
    tickers(0, core),
    satellites === 0 ? "" : tickers(core, satellites),
    rule("coreShare"),
    rule("cap"),
  );
  const { headings, columns: say } = fills.portfolio;
  const shown = [column(columns.ticker, "general", LABEL), column(say.target, "percent", 12)];
  return spilling(headings.targets, formula, shown, core + satellites);
}

function driftBlock(count: number, { fills }: SheetTexts): Block {
  const formula = call("DRIFT", `{${HOLDINGS}.${HOLDING.weight}:}`, `{${TARGETS}.1:}`, rule("band"));
  const { headings, columns } = fills.portfolio;
  const shown = [column(columns.drift, "percent", 12), column(columns.inBand, "general", 12)];
  return {
    ...spilling(headings.drift, formula, shown, count),
    highlights: [{ kind: "text", columns: [1], text: "out", tone: "bad" }],
  };
}

function tradesBlock(count: number, { fills }: SheetTexts): Block {
  const held = (part: keyof typeof HOLDING) => `{${HOLDINGS}.${HOLDING[part]}:}`;
  const options = `"band="&${rule("band")}&";cost="&${rule("cost")}&";cap=small:"&${rule("cap")}`;
  const formula = call(
    "REBALANCE",
    held("ticker"),
    held("shares"),
    `{${TARGETS}.1:}`,
    held("price"),
    rule("cash"),
    options,
  );
  const lines = 1 + count;
  return {
    ...spilling(
      fills.portfolio.headings.trades,
      formula,
      SPILLED.map((format) => column("", format, 12)),
      lines + SUMMARY_LINES,
    ),
    hasSpilledHeader: true,
    spillFormats: [...Array.from({ length: lines }, () => []), ...SUMMARY],
  };
}

/** Whether the small-cap funds stay within their cap after the trades, and every holding within its band before. */
function checkBlock(count: number, { columns, fills }: SheetTexts): Block {
  const { portfolio: say } = fills;
  const weights = `{${TRADES}.${WEIGHT_AFTER}@0:${count}}`;
  const small = `SUMIF({${HOLDINGS}.${HOLDING.style}:},"small*",${weights})`;
  return {
    table: "PortfolioCheck",
    heading: say.headings.check,
    columns: [
      column(columns.result, "general", LABEL),
      column(columns.value, "percent", 12),
      column(say.columns.verdict, "general", 12),
      { ...column(columns.howRead, "general", 12), runsOver: true },
    ],
    rows: [
      [
        say.checks.small,
        { formula: `=${small}` },
        {
          formula: `=IF({1}<=${rule("cap")}+0.00001,${quoted(say.verdicts.ok)},${quoted(say.verdicts.over)})`,
        },
        say.checks.smallRead,
      ],
      [
        say.checks.out,
        { formula: `=COUNTIF({${DRIFT}.1:},"out")`, format: "count" },
        { formula: `=IF({1}=0,${quoted(say.verdicts.ok)},${quoted(say.verdicts.trade)})` },
        say.checks.outRead,
      ],
    ],
    spillRows: 0,
    highlights: [
      { kind: "text", columns: [2], text: say.verdicts.ok, tone: "good" },
      { kind: "text", columns: [2], text: say.verdicts.over, tone: "bad" },
      { kind: "text", columns: [2], text: say.verdicts.trade, tone: "notice" },
    ],
  };
}

/** A formula that spills over so many rows: no table, but room below. */
function spilling(heading: string, formula: string, columns: Block["columns"], rows: number): Block {
  return {
    table: null,
    heading,
    columns,
    rows: [[{ formula }, ...columns.slice(1).map(() => null)]],
    spillRows: rows - 1,
  };
}
