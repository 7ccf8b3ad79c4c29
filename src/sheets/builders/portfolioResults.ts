import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, column, quoted } from "../formula.ts";
import { portfolioPlaces } from "./portfolioPlaces.ts";
import type { Block } from "../sheet.ts";
import { spilledTrades, WEIGHT_AFTER } from "./spilledTrades.ts";
import { spilling } from "./spilling.ts";

const { block, rule, holding, labelWidth } = portfolioPlaces;

/**
 * What follows from the rules and holdings of a portfolio: targets, drift, trades, and the check of them.
 *
 * @param core, satellites - how many of the holdings, the core first
 */
export function portfolioResults(core: number, satellites: number, texts: SheetTexts): readonly Block[] {
  const count = core + satellites;
  return [
    targetsBlock(core, satellites, texts),
    { ...driftBlock(count, texts), beside: true },
    tradesBlock(count, texts),
    checkBlock(count, texts),
  ];
}

/** The value of a rule, as formulas refer to it. */
const ruleAt = (name: keyof typeof rule) => `{${block.rules}.1@${rule[name]}}`;

function targetsBlock(core: number, satellites: number, { columns, fills }: SheetTexts): Block {
  const tickers = (from: number, count: number) => `{${block.holdings}.${holding.ticker}@${from}:${count}}`;
  const formula = call(
    "CORESATELLITE",
    tickers(0, core),
    satellites === 0 ? "" : tickers(core, satellites),
    ruleAt("coreShare"),
    ruleAt("cap"),
  );
  const { headings, columns: say } = fills.portfolio;
  const shown = [column(columns.ticker, "general", labelWidth), column(say.target, "percent", 12)];
  return spilling(headings.targets, formula, shown, core + satellites);
}

function driftBlock(count: number, { fills }: SheetTexts): Block {
  const formula = call(
    "DRIFT",
    `{${block.holdings}.${holding.weight}:}`,
    `{${block.targets}.1:}`,
    ruleAt("band"),
  );
  const { headings, columns } = fills.portfolio;
  const shown = [column(columns.drift, "percent", 12), column(columns.inBand, "general", 12)];
  return {
    ...spilling(headings.drift, formula, shown, count),
    highlights: [{ kind: "text", columns: [1], text: "out", tone: "bad" }],
  };
}

function tradesBlock(count: number, { fills }: SheetTexts): Block {
  const held = (part: keyof typeof holding) => `{${block.holdings}.${holding[part]}:}`;
  const options = `"band="&${ruleAt("band")}&";cost="&${ruleAt("cost")}&";cap=small:"&${ruleAt("cap")}`;
  const formula = call(
    "REBALANCE",
    held("ticker"),
    held("shares"),
    `{${block.targets}.1:}`,
    held("price"),
    ruleAt("cash"),
    options,
  );
  return spilledTrades(fills.portfolio.headings.trades, formula, count, () => 12);
}

/** Whether the small-cap funds stay within their cap after the trades, and every holding within its band before. */
function checkBlock(count: number, { columns, fills }: SheetTexts): Block {
  const { portfolio: say } = fills;
  const weights = `{${block.trades}.${WEIGHT_AFTER}@0:${count}}`;
  const small = `SUMIF({${block.holdings}.${holding.style}:},"small*",${weights})`;
  return {
    table: "PortfolioCheck",
    heading: say.headings.check,
    columns: [
      column(columns.result, "general", labelWidth),
      column(columns.value, "percent", 12),
      column(say.columns.verdict, "general", 12),
      { ...column(columns.howRead, "general", 12), runsOver: true },
    ],
    rows: [
      [
        say.checks.small,
        { formula: `=${small}` },
        {
          formula: `=IF({1}<=${ruleAt("cap")}+0.00001,${quoted(say.verdicts.ok)},${quoted(say.verdicts.over)})`,
        },
        say.checks.smallRead,
      ],
      [
        say.checks.out,
        { formula: `=COUNTIF({${block.drift}.1:},"out")`, format: "count" },
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
