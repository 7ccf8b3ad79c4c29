import { MathError } from "../../errors.ts";
import type { Aim } from "./aims.ts";
import { latticeOf } from "./lots/latticeOf.ts";
import { linesByGroup } from "./lots/linesByGroup.ts";
import type { LotProblem } from "./lots/lotProblem.ts";
import type { Portfolio, RebalanceOptions } from "./portfolio.ts";

/** Slack of cash and caps, a share of the portfolio's value: what sums of floating-point amounts may be off. */
const SLACK = 1e-12;
/** A holding this close to a whole number of lots is one. */
const LOT_TOLERANCE = 1e-9;

/** A lot must be more of the value than this: how many of them it takes would be no number any more. */
const SMALLEST_LOT = 1e-100;

/** How freely lines inside their band may be used: not at all, or sold if cash or room is short. */
type Inside = "held" | "sold";

/** Restates a rebalancing as the solver's problem, all money as a share of the portfolio's value. O(lines). */
export function lotProblemOf(
  { prices, shares, cash, groups = [] }: Portfolio,
  {
    noSell = false,
    lot = 1,
    costRate = 0,
    costAversion = 0.01,
    minCash = 0,
    caps = new Map(),
  }: RebalanceOptions,
  aims: readonly Aim[],
  inside: Inside,
): LotProblem {
  const value = prices.reduce((sum, price, line) => sum + price * shares[line]!, cash);
  const lotAt = (line: number) => (typeof lot === "number" ? lot : lot[line]!);
  const mayNotSell = (line: number) => (typeof noSell === "boolean" ? noSell : noSell[line]!);
  const from = (at: (line: number) => number) => filled(new Float64Array(prices.length), at);

  const isWhole = filled(new Uint8Array(prices.length), (line) => (lotAt(line) > 0 ? 1 : 0));
  const lotMoney = from((line) => prices[line]! * (lotAt(line) || 1));
  const lotShare = from((line) => lotMoney[line]! / value);
  checkLots(lotShare);
  const low = from((line) => {
    if (mayNotSell(line) || (inside === "held" && aims[line]!.isInside)) return 0;
    return isWhole[line] === 1
      ? -Math.floor(shares[line]! / lotAt(line) + LOT_TOLERANCE) + 0
      : -shares[line]!;
  });
  const capped = [...caps.keys()];
  const numbers = new Map(capped.map((name, number) => [name, number]));
  const group = filled(new Int32Array(prices.length), (line) => numbers.get(groups[line] ?? "") ?? -1);
  const members = linesByGroup(group, capped.length);
  const lattice = (lines: Iterable<number>, rates: readonly number[]) =>
    latticeOf(amounts(lines, isWhole, lotMoney, rates));
  const rooms = Float64Array.from(capped, (name, number) => {
    const lines = members[number]!;
    const held = lines.reduce((sum, line) => sum + prices[line]! * shares[line]!, 0);
    return roundedDown(caps.get(name)! * value - held, lattice(lines, [1]), value);
  });
  const rates = costRate === 0 ? [1] : [1 + costRate, 1 - costRate];
  return {
    lot: lotShare,
    isWhole,
    offset: from((line) => (prices[line]! * shares[line]!) / value - aims[line]!.weight),
    low,
    high: from((line) => (aims[line]!.isInside ? 0 : Infinity)),
    costRate,
    kink: costAversion * costRate,
    budget: roundedDown(cash - minCash * value, lattice(prices.keys(), rates), value),
    group,
    rooms,
  };
}

/** @throws MathError if a lot is nothing beside the value */
function checkLots(shares: Float64Array): void {
  for (const share of shares)
    if (!(share > SMALLEST_LOT)) throw new MathError("undefinedMaths", { what: "portfolio value" });
}

/** Fills an array line by line. A loop, because `from` and `map` of typed arrays take ten times as long. */
function filled<T extends Float64Array | Int32Array | Uint8Array>(
  values: T,
  at: (line: number) => number,
): T {
  for (let line = 0; line < values.length; line++) values[line] = at(line);
  return values;
}

/** The amounts by which lots of some lines change cash or room; 0, which has no lattice, for fractions. */
function amounts(
  lines: Iterable<number>,
  isWhole: Uint8Array,
  lotMoney: Float64Array,
  rates: readonly number[],
): number[] {
  const found: number[] = [];
  for (const line of lines)
    for (const rate of rates) found.push(isWhole[line] === 1 ? lotMoney[line]! * rate : NaN);
  return found;
}

/** An amount as a share of the value, less what no combination of lots can spend. */
function roundedDown(money: number, lattice: number, value: number): number {
  const slack = SLACK * value;
  const usable = lattice > 0 ? Math.floor((money + slack) / lattice) * lattice : money;
  return (usable + slack) / value;
}
