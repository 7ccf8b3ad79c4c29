import { inFractions } from "../../data/inFractions.ts";
import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { chartSpace } from "./chartSpace.ts";
import type { DashboardRecords } from "./dashboardRecords.ts";
import { dashboardTiles } from "./dashboardTiles.ts";
import { firstInCommon, growthBlock, levelsBlock, levelsOf } from "./historySheet.ts";
import { macroBrief } from "./macroBrief.ts";
import { historyBlock, macroCharts } from "./macroSheet.ts";
import { warningsOf } from "../provenanceLine.ts";
import { returnsBlock } from "./returnsSheet.ts";
import { riskBlock } from "./riskSheet.ts";
import { monthsBlock, rotationChart, rotationsOf } from "./rotationSheet.ts";
import { rotationBrief } from "./rotationBrief.ts";
import type { Block, Sheet, SheetChart } from "../sheet.ts";
import { valuationBrief } from "./valuationSheet.ts";

/** Charts stand two in a row, as do tables: the columns of the first, and of the second. */
const [LEFT, RIGHT] = [
  { column: 0, columns: 5 },
  { column: 5, columns: 6 },
];
const RISK_COLUMNS = ["volatility", "maxDrawdown", "sharpe", "beta"] as const;
/** Columns of the returns that are drawn: 1Y, 3Y, 5Y. */
const RETURNS_DRAWN = [6, 7, 8];

/** The main things on one sheet: who leads, returns, risk, valuation, rates, with charts; what is drawn stands below. */
export function dashboardSheet(records: DashboardRecords, texts: SheetTexts): Sheet {
  const { returns, benchmark, styles, macro, window, years } = records;
  const { dashboard: say, spans } = texts.fills;
  const rotations = rotationsOf(styles);
  const economy = macro.map(inFractions);
  const page = createPage();

  page.add(dashboardTiles(records, rotations, texts));
  const table = page.add({
    ...returnsBlock(returns, texts),
    table: "DashboardReturns",
    heading: say.returns,
  });
  const first = page.add(chartSpace());
  const beside = [
    ...(benchmark
      ? [
          {
            ...riskBlock(returns, benchmark, window, texts, RISK_COLUMNS),
            table: "DashboardRisk",
            heading: say.risk(spans(window), benchmark.ticker),
          },
        ]
      : []),
    ...valuationOf(records, texts),
  ];
  page.row(beside);
  const second = page.add(chartSpace());
  page.row([
    ...(economy.length > 0 ? [macroBrief(economy, texts)] : []),
    ...(rotations.length > 0 ? [rotationBrief(rotations, texts)] : []),
  ]);
  const charts: SheetChart[] = [
    {
      type: "ColumnClustered",
      title: say.returnsChart,
      block: table,
      series: RETURNS_DRAWN,
      format: "wholePercent",
      place: { block: second, ...LEFT },
    },
  ];

  const lines = levelsOf(returns, { interval: "monthly", window });
  const common = firstInCommon(lines);
  const wish = { interval: "monthly", field: "totalReturn", window } as const;
  const levels = page.add({
    ...levelsBlock(returns, lines, wish, texts),
    table: "DashboardLevels",
    heading: say.data,
  });
  if (common >= 0) {
    const drawn = page.add({
      ...growthBlock(returns, lines, common, texts, levels),
      table: "DashboardGrowth",
    });
    charts.push({
      type: "Line",
      title: texts.fills.history.chart(lines.days[common]!),
      block: drawn,
      series: returns.map((_, i) => i + 1),
      format: "count",
      categoryFormat: "month",
      place: { block: first, ...LEFT },
    });
  }
  const style = rotations[0];
  if (style) {
    const drawn = page.add({ ...monthsBlock(style, texts), table: "DashboardRotation" });
    charts.push(rotationChart(style, texts, drawn, { block: first, ...RIGHT }));
  }
  if (economy.length > 0) {
    const data = page.add({
      ...historyBlock(economy, years, texts, ({ series }) => series),
      table: "DashboardEconomy",
    });
    const [rates] = macroCharts(economy, texts, { data, space: second });
    if (rates) charts.push({ ...rates, place: { block: second, ...RIGHT } });
  }

  const used = [...returns, ...(benchmark ? [benchmark] : []), ...styles, ...records.valuations, ...macro];
  return {
    kind: "dashboard",
    name: texts.names.dashboard,
    title: say.title,
    notes: warningsOf(used, texts),
    blocks: page.blocks,
    records: used,
    charts,
    frozen: "nothing",
  };
}

function valuationOf(records: DashboardRecords, texts: SheetTexts): Block[] {
  const { valuations, benchmarkValuations } = records;
  return benchmarkValuations && valuations.length > 0
    ? [valuationBrief(valuations, benchmarkValuations, texts)]
    : [];
}

/** Blocks in the order they are put, each told its number. */
function createPage() {
  const blocks: Block[] = [];
  const add = (block: Block): number => blocks.push(block) - 1;
  return {
    blocks,
    add,
    /** Side by side. */
    row(side: readonly Block[]) {
      side.forEach((block, i) => add({ ...block, beside: i > 0 }));
    },
  };
}
