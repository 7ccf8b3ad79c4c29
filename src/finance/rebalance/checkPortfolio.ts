import { InputError } from "../../errors.ts";
import type { Portfolio, RebalanceOptions } from "./portfolio.ts";

/** Slack for weights typed with a few decimals. */
const WEIGHT_TOLERANCE = 1e-6;

/** @throws InputError if a figure of a portfolio is not as its comment says */
export function checkPortfolio({ tickers, prices, shares, targets, cash, groups }: Portfolio): void {
  checkSize("shares", shares, "prices", prices);
  checkSize("targets", targets, "prices", prices);
  if (tickers) checkSize("tickers", tickers, "prices", prices);
  if (groups) checkSize("groups", groups, "prices", prices);
  if (!prices.every((price) => Number.isFinite(price) && price > 0))
    throw new InputError("mustBePositive", { argument: "prices" });
  if (!shares.every(isAmount)) throw new InputError("mustNotBeNegative", { argument: "shares" });
  if (!targets.every(isAmount)) throw new InputError("mustNotBeNegative", { argument: "targets" });
  const total = targets.reduce((sum, target) => sum + target, 0);
  if (total > 1 + WEIGHT_TOLERANCE) throw new InputError("targetsExceedOne", { total });
  if (!Number.isFinite(cash)) throw new InputError("notANumber", { argument: "cash", given: String(cash) });
}

/** @throws InputError if an option is not as its comment says */
export function checkOptions({ prices, groups = [] }: Portfolio, options: RebalanceOptions): void {
  const { noSell = false, lot = 1, caps = new Map<string, number>() } = options;
  if (typeof noSell !== "boolean") checkSize("nosell", noSell, "prices", prices);
  if (typeof lot !== "number") checkSize("lot", lot, "prices", prices);
  if (![lot].flat().every(isAmount)) throw new InputError("mustNotBeNegative", { argument: "lot" });
  checkAmounts(options);
  checkShares(options);
  const known = new Set(groups);
  for (const [group, cap] of caps) checkCap(group, cap, known);
}

function checkAmounts({ costAversion = 0, minTrade = 0, nodeLimit = 0 }: RebalanceOptions): void {
  for (const [argument, given] of Object.entries({
    aversion: costAversion,
    mintrade: minTrade,
    nodes: nodeLimit,
  }))
    if (!isAmount(given)) throw new InputError("mustNotBeNegative", { argument });
}

function checkShares({ costRate = 0, minCash = 0 }: RebalanceOptions): void {
  if (!(costRate >= 0 && costRate < 1)) throw outOfBounds("cost", costRate, "0 ≤ cost < 1");
  if (!(minCash >= 0 && minCash <= 1)) throw outOfBounds("mincash", minCash, "0 ≤ mincash ≤ 1");
}

function checkCap(group: string, cap: number, known: ReadonlySet<string>): void {
  if (!known.has(group))
    throw new InputError("notAnOption", { argument: "cap", given: group, options: [...known].join(", ") });
  if (!(cap >= 0 && cap <= 1)) throw outOfBounds("cap", cap, "0 ≤ cap ≤ 1");
}

function outOfBounds(argument: string, given: number, bounds: string): InputError {
  return new InputError("outOfBounds", { argument, given: String(given), bounds });
}

function checkSize(first: string, a: readonly unknown[], second: string, b: readonly unknown[]): void {
  if (a.length !== b.length) throw new InputError("rangesDiffer", { first, second });
}

const isAmount = (x: number) => Number.isFinite(x) && x >= 0;
