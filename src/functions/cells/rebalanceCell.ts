import type { Query } from "../../data/query.ts";
import { InputError } from "../../errors.ts";
import { parseRebalanceOptions } from "../../finance/rebalance/parseRebalanceOptions.ts";
import { rebalance, type Rebalancing, type RebalanceOptions } from "../../finance/rebalance/rebalance.ts";
import { readLinesOf, type Lines } from "../arguments/lines.ts";
import { plainValue, wordValue } from "../arguments/plainValue.ts";
import { readRange } from "../arguments/range.ts";
import { positive } from "../arguments/positive.ts";
import { readNumber } from "../arguments/readNumber.ts";
import { readTicker } from "../arguments/readTicker.ts";
import { missing } from "../fields/missing.ts";
import { withRecords, type Records } from "../asking/records.ts";
import { requireAlive } from "../asking/requireAlive.ts";
import { inCell } from "../results/inCell.ts";
import { finePercent, multiple, percent, type Shown } from "../results/shown.ts";
import { checkSize, spill } from "../results/spill.ts";
import { sizeOf } from "../fields/sizeOf.ts";

const HEADERS = [
  "ticker",
  "price",
  "shares",
  "target",
  "trade",
  "shares after",
  "value after",
  "weight after",
  "drift after",
];

/**
 * Trades that bring a portfolio as near to its target weights as whole lots, costs and limits allow. A row of headers, a row
 * for each holding, then cash, cost, turnover and gap: how much nearer any other trades could come at most.
 * @customfunction REBALANCE
 * @cancelable
 * @param tickers Tickers or names of the holdings
 * @param shares Shares held; blank is none
 * @param targets Target weights (0.05 is 5%) that add up to 1 at most; the rest stays in cash. Blank is 0
 * @param [prices] Price of each. Blank ones (or 0) are looked up. Default all looked up
 * @param [cash] Cash, in the currency of the prices. Default 0
 * @param [options] Text such as band=5/25; to=edge; nosell; lot=1; cost=0.001; mincash=0.01; mintrade=500; cap=small:0.3, or a range of names and values in two columns
 * @param [groups] Group of each holding, for caps. Default small, mid, large or micro from the fund's style
 * @returns Table with a row of headers
 */
export function rebalanceCell(
  tickers: unknown[][],
  shares: unknown[][],
  targets: unknown[][],
  prices?: unknown[][],
  cash?: unknown,
  options?: unknown[][],
  groups?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const holdings = readHoldings(readLinesOf({ tickers, shares, targets, prices, groups }));
    checkSize((holdings.length + 5) * HEADERS.length);
    const money = readNumber(cash, "cash") ?? 0;
    const how = readOptions(options);
    const needs = holdings.flatMap((holding) => queriesFor(holding, how));
    return withRecords(call, needs, (records) => {
      const portfolio = {
        tickers: holdings.map(({ name }) => name),
        prices: holdings.map((holding) => priceOf(holding, records)),
        shares: holdings.map((holding) => holding.shares),
        targets: holdings.map((holding) => holding.target),
        cash: money,
        groups: holdings.map((holding) => groupOf(holding, how, records)),
      };
      return spill(table(holdings, portfolio.prices, rebalance(portfolio, how)));
    });
  }, invocation);
}

/** Options as text in one cell, or as names and values in two columns. Groups go by lower case, here and in holdings. */
function readOptions(options: unknown): RebalanceOptions {
  const range = readRange(options);
  const rows = Array.from({ length: range.rows }, (_, row) => [
    wordValue(range.at(row, 0)),
    plainValue(range.at(row, 1)),
  ]);
  const { caps, ...rest } = parseRebalanceOptions(rows);
  return caps
    ? { ...rest, caps: new Map([...caps].map(([group, cap]) => [group.toLowerCase(), cap])) }
    : rest;
}

interface Holding {
  readonly name: string;
  readonly shares: number;
  readonly target: number;
  /** null to look it up */
  readonly price: number | null;
  readonly group: string | null;
}

/** One holding a line; blank lines are left out. */
function readHoldings(lines: Lines): readonly Holding[] {
  const holdings = Array.from({ length: lines.count }, (_, line) => readHolding(lines, line)).filter(
    (holding) => holding !== null,
  );
  if (holdings.length === 0) throw new InputError("argumentMissing", { argument: "tickers" });
  const seen = new Set<string>();
  for (const { name } of holdings) {
    if (seen.has(name.toUpperCase())) throw new InputError("duplicateTicker", { ticker: name });
    seen.add(name.toUpperCase());
  }
  return holdings;
}

function readHolding(lines: Lines, line: number): Holding | null {
  const name = textOf(lines.at("tickers", line));
  const shares = readNumber(lines.at("shares", line), "shares");
  const target = readNumber(lines.at("targets", line), "targets");
  if (name === null && !shares && !target) return null;
  if (name === null) throw new InputError("argumentMissing", { argument: "tickers" });
  return {
    name,
    shares: shares ?? 0,
    target: target ?? 0,
    price: readNumber(positive(lines.at("prices", line)), "prices"),
    group: textOf(lines.at("groups", line))?.toLowerCase() ?? null,
  };
}

function textOf(given: unknown): string | null {
  const plain = wordValue(given);
  return plain === null ? null : String(plain);
}

/** Whether the groups of holdings matter at all. */
const hasCaps = ({ caps }: RebalanceOptions) => caps !== undefined && caps.size > 0;

function queriesFor({ name, price, group }: Holding, options: RebalanceOptions): readonly Query[] {
  const isNeeded = price === null || (hasCaps(options) && group === null);
  return isNeeded ? [factsOf(name)] : [];
}

/** @throws InputError if the name of a holding is none that facts could be looked up by */
const factsOf = (name: string) => ({ kind: "fund", ticker: readTicker(name)! }) as const;

function priceOf({ name, price }: Holding, records: Records): number {
  if (price !== null) return price;
  const fund = records.get(factsOf(name));
  requireAlive(records, fund.ticker, undefined);
  if (fund.price === null) throw missing(name, "price", fund);
  return fund.price.value;
}

/** The size of a fund's companies, if no group is given. Without a cap no group matters. */
function groupOf({ name, group }: Holding, options: RebalanceOptions, records: Records): string {
  if (group !== null || !hasCaps(options)) return group ?? "";
  return sizeOf(records.get(factsOf(name)));
}

function table(
  holdings: readonly Holding[],
  prices: readonly number[],
  result: Rebalancing,
): readonly (readonly Shown[])[] {
  const lines = holdings.map(({ name, shares, target }, i): readonly Shown[] => [
    name,
    multiple(prices[i]!),
    shares,
    finePercent(target),
    result.trades[i]!,
    result.shares[i]!,
    multiple(result.values[i]!),
    finePercent(result.weights[i]!),
    finePercent(result.drifts[i]!),
  ]);
  return [
    HEADERS,
    ...lines,
    ["cash", multiple(result.cash)],
    ["cost", multiple(result.cost)],
    ["turnover", percent(result.turnover)],
    ["gap", finePercent(result.relativeGap)],
  ];
}
