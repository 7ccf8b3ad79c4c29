import { column } from "../formula.ts";
import type { Format } from "../numberFormats.ts";
import type { Block } from "../sheet.ts";
import { spilling } from "./spilling.ts";

/** Formats of what REBALANCE spills: ticker, price, shares, target, trade, and shares, value, weight, drift after. */
const LINE = [
  "general",
  "price",
  "count",
  "percent",
  "count",
  "count",
  "price",
  "percent",
  "percent",
] as const;
/** Which of them is the weight after the trades. */
export const WEIGHT_AFTER = 7;

/** Below a line for each holding stand cash, cost, turnover and gap: formats of label and figure. */
const SUMMARY: readonly (readonly Format[])[] = [
  ["general", "price"],
  ["general", "price"],
  ["general", "percent"],
  ["general", "finePercent"],
];

/**
 * The trades that REBALANCE spills, under headers of its own.
 *
 * @param formula - the call
 * @param holdings - how many it is given
 * @param widthOf - width of each column, counted from 0
 */
export function spilledTrades(
  heading: string,
  formula: string,
  holdings: number,
  widthOf: (column: number) => number,
): Block {
  const lines = 1 + holdings;
  const columns = LINE.map((format, i) => column("", format, widthOf(i)));
  return {
    ...spilling(heading, formula, columns, lines + SUMMARY.length),
    hasSpilledHeader: true,
    spillFormats: [...Array.from({ length: lines }, () => []), ...SUMMARY],
  };
}
