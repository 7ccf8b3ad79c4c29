import type { ExampleTexts, SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { address } from "../address.ts";
import { column } from "../formula.ts";
import { layOut } from "../writing/layout/layOut.ts";
import type { Format } from "../numberFormats.ts";
import type { Block, Cell, Column, Sheet } from "../sheet.ts";
import { spilledTrades } from "./spilledTrades.ts";
import { spilling } from "./spilling.ts";

type InputKey = keyof ExampleTexts["inputs"];
type ResultKey = keyof ExampleTexts["results"];

/** Where a figure comes from: the article, or us. */
type Origin = "quoted" | "withoutPeriod" | "chosen";

/** The article's figures as quoted, undated and unverified: inputs of an example, never market data. */
const inputs: readonly (readonly [InputKey, number, Format, Origin])[] = [
  ["russellPe", 14.7, "multiple", "quoted"],
  ["sp500Pe", 19.3, "multiple", "quoted"],
  ["iwnPe", 12.1, "multiple", "quoted"],
  ["iwnMeanPe", 16.2, "multiple", "quoted"],
  ["iwm", 0.074, "percent", "quoted"],
  ["vb", 0.068, "percent", "quoted"],
  ["vbr", 0.092, "percent", "withoutPeriod"],
  ["sly", 0.087, "percent", "withoutPeriod"],
  ["vbk", 0.114, "percent", "withoutPeriod"],
  ["valueLead", 0.123, "percent", "quoted"],
  ["growthZero", 0, "percent", "chosen"],
  ["coreShare", 0.7, "percent", "chosen"],
  ["smallCap", 0.25, "percent", "chosen"],
  ["cash", 1_000, "count", "chosen"],
];

/** Levels whose ratio falls three months running; the article quotes only that number. */
const levels: readonly (readonly [growth: number, value: number])[] = [
  [100, 100],
  [99, 101],
  [97, 101],
  [96, 102],
];

/** What REBALANCE calls a group; "small" is the one its cap is for. */
type Group = "core" | "small";

/** Round prices and holdings made up for the example, the core first, as CORESATELLITE lists it. */
const portfolio: readonly (readonly [ticker: string, group: Group, shares: number, price: number])[] = [
  ["SPY", "core", 60, 100],
  ["IWB", "core", 10, 100],
  ["IWN", "small", 20, 50],
  ["IWO", "small", 25, 80],
];

const BLOCKS = { inputs: 0, results: 1, levels: 2, portfolio: 3, targets: 4 };

/** Labels, explanations, figures. */
const WIDTHS = [34, 50, 14] as const;
const widthOf = (i: number) => WIDTHS[i] ?? WIDTHS[2];

/** Formats of what CORESATELLITE spills: ticker and target weight. */
const TARGETS = ["general", "percent"] as const;

/**
 * The market article's worked example: its figures as cells to change, and live formulas over them, so that
 * a reader sees both what the functions give and how they are called.
 */
export function articleSheet(texts: SheetTexts): Sheet {
  const { example } = texts;
  const inputBlock: Block = {
    ...table("ExampleInputs", example.headings.inputs, [
      column(texts.columns.input, "general", WIDTHS[0]),
      column(texts.columns.source, "general", WIDTHS[1]),
      column(texts.columns.value, "general", WIDTHS[2]),
    ]),
    rows: inputs.map(([key, value, format, origin]) => [
      example.inputs[key],
      example[origin],
      { input: value, format },
    ]),
  };
  const sheet: Omit<Sheet, "blocks"> = {
    kind: "workedExample",
    name: texts.names.workedExample,
    title: example.title,
    notes: example.notes,
    records: [],
  };
  const portfolioBlock = portfolioOf(texts);
  const nowhere = () => "";
  const { places } = layOut({
    notes: sheet.notes,
    blocks: [
      inputBlock,
      resultsOf(texts, nowhere, ""),
      levelsOf(texts),
      portfolioBlock,
      targetsOf(texts, nowhere, nowhere),
    ],
  });
  const input: Input = (key) =>
    address(places[BLOCKS.inputs]!.firstRow + inputs.findIndex(([known]) => known === key), 2);
  const range = (block: number, column: number, first: number, rows: number) =>
    address(places[block]!.firstRow + first, column, rows);
  const holdings: Holdings = (column, first, rows) => range(BLOCKS.portfolio, column, first, rows);
  const [growth, value] = [2, 3].map((column) => range(BLOCKS.levels, column, 0, levels.length));
  return {
    ...sheet,
    blocks: [
      inputBlock,
      resultsOf(texts, input, `${growth!},${value!}`),
      levelsOf(texts),
      portfolioBlock,
      targetsOf(texts, input, holdings),
      tradesOf(texts, input, holdings, range(BLOCKS.targets, 1, 0, portfolio.length)),
    ],
  };
}

/** Address of an input's cell. */
type Input = (key: InputKey) => string;
/** Address of so many rows of a column of the portfolio. */
type Holdings = (column: number, first: number, rows: number) => string;

function resultsOf(texts: SheetTexts, input: Input, levelRanges: string): Block {
  const { example, columns } = texts;
  const between = (name: string, a: InputKey, b: InputKey, more = "") =>
    `=SMALLCAP.${name}(${input(a)},${input(b)}${more})`;
  const formulas: readonly (readonly [ResultKey, string, Format])[] = [
    ["gap", between("PERGAP", "russellPe", "sp500Pe"), "percent"],
    ["points", between("PERGAP", "russellPe", "sp500Pe", ',"points"'), "points"],
    ["upside", between("PERHIST", "iwnPe", "iwnMeanPe"), "percent"],
    ["blends", `=${input("iwm")}-${input("vb")}`, "percent"],
    ["vbrVbk", between("STYLESPREAD", "vbr", "vbk"), "percent"],
    ["slyVbk", `=${input("sly")}-${input("vbk")}`, "percent"],
    ["lead", between("STYLESPREAD", "valueLead", "growthZero"), "percent"],
    ["falls", `=SMALLCAP.ROTATION(${levelRanges})`, "count"],
  ];
  return {
    ...table("ExampleResults", example.headings.results, [
      column(columns.result, "general", WIDTHS[0]),
      column(columns.howRead, "general", WIDTHS[1]),
      column(columns.value, "general", WIDTHS[2]),
    ]),
    rows: formulas.map(([key, formula, format]) => [
      example.results[key],
      example.reading[key],
      { formula, format },
    ]),
  };
}

function levelsOf({ columns, example }: SheetTexts): Block {
  return {
    ...table("ExampleLevels", example.headings.levels, [
      column(columns.month, "general", WIDTHS[0]),
      column(columns.note, "general", WIDTHS[1]),
      column(example.levelOf("IWF"), "general", WIDTHS[2]),
      column(example.levelOf("IWD"), "general", WIDTHS[2]),
    ]),
    rows: levels.map(([growth, value], i) => [
      example.month(i),
      example.illustrative,
      { input: growth },
      { input: value },
    ]),
  };
}

function portfolioOf({ columns, example }: SheetTexts): Block {
  return {
    ...table("ExamplePortfolio", example.headings.portfolio, [
      column(columns.ticker, "general", WIDTHS[0]),
      column(example.columns.group, "general", WIDTHS[1]),
      column(example.columns.shares, "count", WIDTHS[2]),
      column(example.columns.price, "price", WIDTHS[2]),
    ]),
    rows: portfolio.map(([ticker, group, shares, price]): Cell[] => [
      ticker,
      group,
      { input: shares },
      { input: price },
    ]),
  };
}

/** Target weights: the core's share and the rest, each spread over its funds, with the small caps held down. */
function targetsOf({ example }: SheetTexts, input: Input, holdings: Holdings): Block {
  const core = portfolio.filter(([, group]) => group === "core").length;
  const [first, second] = [holdings(0, 0, core), holdings(0, core, portfolio.length - core)];
  const formula = `=SMALLCAP.CORESATELLITE(${first},${second},${input("coreShare")},${input("smallCap")})`;
  const columns = TARGETS.map((format, i) => column("", format, widthOf(i)));
  return spilling(example.headings.targets, formula, columns, portfolio.length);
}

/** The whole rebalancing in one formula, under the same cap. */
function tradesOf({ example }: SheetTexts, input: Input, holdings: Holdings, targets: string): Block {
  const [tickers, groups, shares, prices] = [0, 1, 2, 3].map((each) => holdings(each, 0, portfolio.length));
  const options = `"cap=small:"&${input("smallCap")}`;
  const formula = `=SMALLCAP.REBALANCE(${tickers},${shares},${targets},${prices},${input("cash")},${options},${groups})`;
  return spilledTrades(example.headings.trades, formula, portfolio.length, widthOf);
}

function table(name: string, heading: string, columns: readonly Column[]): Omit<Block, "rows"> {
  return { table: name, heading, columns, spillRows: 0 };
}
