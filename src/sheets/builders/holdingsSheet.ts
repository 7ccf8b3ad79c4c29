import type { Holding, HoldingsRecord } from "../../data/record.ts";
import { serialOfIso } from "../../finance/dates/dates.ts";
import { overlap, weightsByKey } from "../../finance/portfolio/overlap.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, column, quoted } from "../formula.ts";
import { warningsOf } from "../provenanceLine.ts";
import type { Block, Sheet } from "../sheet.ts";

/** Lines of the first fund that are shown. */
const LARGEST = 25;
/** As many as ETFHOLDINGS gives: all that a fund holds. */
const ALL = 10_000;
/** Where ETFHOLDINGS has what, counted from 1. */
const HOLDING = { ticker: 1, name: 2, weight: 4 } as const;
const SECTOR = { name: 1, weight: 3 } as const;

/**
 * What funds hold: how much each two of them share, weights by sector, and the first fund's largest holdings with
 * their weights in the others.
 */
export function holdingsSheet(funds: readonly HoldingsRecord[], texts: SheetTexts): Sheet {
  const { holdings } = texts.fills;
  const blocks = [
    ...(funds.length > 1 ? [overlapBlock(funds, texts)] : []),
    sectorsBlock(funds, texts),
    largestBlock(funds, texts),
  ];
  return {
    kind: "holdings",
    name: texts.names.holdings,
    title: holdings.title,
    notes: [...(funds.length > 1 ? [holdings.note] : []), ...warningsOf(funds, texts)],
    blocks,
    records: funds,
    charts: [
      {
        type: "BarClustered",
        title: holdings.chart,
        block: blocks.length - 2,
        series: funds.map((_, i) => i + 1),
        format: "wholePercent",
        place: "right",
      },
    ],
  };
}

/** Two lines are the same thing if they have the same ticker, or none and the same name. */
const keyOf = ({ ticker, name }: Holding) => ticker ?? name.toLowerCase();

const linesOf = ({ holdings }: HoldingsRecord) =>
  holdings.map((holding) => ({ key: keyOf(holding), weight: holding.weight }));

function overlapBlock(funds: readonly HoldingsRecord[], { columns, fills }: SheetTexts): Block {
  const lines = funds.map(linesOf);
  return {
    table: "Overlap",
    heading: fills.holdings.overlap,
    columns: [
      column(columns.ticker, "general", 10),
      ...funds.map(({ ticker }) => column(ticker, "percent", 12)),
      column(fills.holdings.count, "count", 12),
      column(columns.asOf, "date", 12),
    ],
    rows: funds.map((fund, i) => [
      fund.ticker,
      ...lines.map((others) => overlap(lines[i]!, others).weight),
      fund.holdings.length,
      serialOfIso(fund.asOf),
    ]),
    spillRows: 0,
    highlights: [{ kind: "bar", columns: funds.map((_, i) => i + 1) }],
  };
}

function sectorsBlock(funds: readonly HoldingsRecord[], { columns, fills }: SheetTexts): Block {
  const weights = funds.map(({ holdings }) =>
    weightsByKey(holdings.map(({ sector, weight }) => ({ key: sector ?? "", weight }))),
  );
  const sectors = [...new Set(weights.flatMap((bySector) => [...bySector.keys()]))];
  const heaviest = (sector: string) => Math.max(...weights.map((bySector) => bySector.get(sector) ?? 0));
  const sorted = sectors.toSorted((a, b) => heaviest(b) - heaviest(a));
  return {
    table: "Sectors",
    heading: fills.holdings.sectors,
    columns: [
      column(columns.sector, "general", 26),
      ...funds.map(({ ticker }) => column(ticker, "percent", 12)),
    ],
    rows: sorted.map((sector) => [
      sector === "" ? fills.holdings.noSector : sector,
      ...weights.map((bySector) => bySector.get(sector) ?? 0),
    ]),
    columnSpills: funds.map(({ ticker }, i) => ({
      formula: weightsIn(call("ETFHOLDINGS", quoted(ticker), "", quoted("sector")), {
        keys: `IF({0:}=${quoted(fills.holdings.noSector)},"",{0:})`,
        keysInTable: `INDEX(held,,${SECTOR.name})`,
        weight: SECTOR.weight,
      }),
      column: i + 1,
      columns: 1,
    })),
    spillRows: 0,
    highlights: [{ kind: "bar", columns: funds.map((_, i) => i + 1) }],
  };
}

function largestBlock(funds: readonly HoldingsRecord[], { columns, fills }: SheetTexts): Block {
  const [first, ...others] = funds as [HoldingsRecord, ...HoldingsRecord[]];
  const largest = first.holdings.toSorted((a, b) => b.weight - a.weight).slice(0, LARGEST);
  const weights = others.map((fund) => weightsByKey(linesOf(fund)));
  return {
    table: "LargestHoldings",
    heading: fills.holdings.largest(first.ticker),
    columns: [
      column(columns.ticker, "general", 12),
      column(columns.holding, "general", 12),
      column(columns.sector, "general", 12),
      ...funds.map(({ ticker }) => column(ticker, "finePercent", 12)),
    ],
    rows: largest.map((holding) => [
      holding.ticker,
      holding.name,
      holding.sector,
      holding.weight,
      ...weights.map((byKey) => byKey.get(keyOf(holding)) ?? 0),
    ]),
    columnSpills: [
      {
        formula: `=INDEX(${call("ETFHOLDINGS", quoted(first.ticker), String(LARGEST)).slice(1)},SEQUENCE(${largest.length},1,2),SEQUENCE(1,${HOLDING.weight}))`,
        column: 0,
        columns: HOLDING.weight,
      },
      ...others.map(({ ticker }, i) => ({
        formula: weightsIn(call("ETFHOLDINGS", quoted(ticker), String(ALL)), {
          keys: 'IF({0:}="",{1:},{0:})',
          keysInTable: `IF(INDEX(held,,${HOLDING.ticker})="",INDEX(held,,${HOLDING.name}),INDEX(held,,${HOLDING.ticker}))`,
          weight: HOLDING.weight,
        }),
        column: HOLDING.weight + i,
        columns: 1,
      })),
    ],
    spillRows: 0,
    highlights: [{ kind: "bar", columns: [HOLDING.weight - 1] }],
  };
}

/**
 * A formula that looks up a weight for each row of a block in a table asked for once: a call of ours carries thousands
 * of lines, and Excel makes it anew for every cell that names it. What is not in the table weighs nothing; where there
 * is no table its error stands.
 *
 * @param table - the call that gives it
 * @param keys - by what each row of the block is looked up, `keysInTable` by what it is found in `held`, the table
 * @param weight - column of the table, counted from 1
 */
function weightsIn(
  table: string,
  {
    keys,
    keysInTable,
    weight,
  }: { readonly keys: string; readonly keysInTable: string; readonly weight: number },
): string {
  const found = `XLOOKUP(${keys},${keysInTable},INDEX(held,,${weight}),0)`;
  return `=LET(held,${table.slice(1)},IF(ISERROR(INDEX(held,1,1)),INDEX(held,1,1),${found}))`;
}
