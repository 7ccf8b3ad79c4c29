import type highs from "highs";
import type { Portfolio } from "../../../src/finance/rebalance/rebalance.ts";

/** Whole shares on either side of the target between which the squares are drawn exactly. */
const REACH = 6;

/**
 * Trades by a mixed-integer solver. It knows no squares with whole numbers, so each line's square is
 * drawn by the secants between neighbouring counts of shares: at whole counts near the target nothing is lost.
 *
 * @returns null if it finds none within its time
 */
export function lotsByHighs(
  solver: Awaited<ReturnType<typeof highs>>,
  portfolio: Portfolio,
  seconds: number,
): number[] | null {
  const { Columns, Status } = solver.solve(problemOf(portfolio), { time_limit: seconds, mip_rel_gap: 1e-6 });
  if (Status !== "Optimal" && Status !== "Time limit reached") return null;
  const counts = portfolio.prices.map((_, line) => {
    const column = Columns[`s${String(line)}`];
    return column && "Primal" in column ? Math.round(column.Primal) : Number.NaN;
  });
  if (counts.some(Number.isNaN)) return null;
  return counts.map((count, line) => count - portfolio.shares[line]!);
}

/** In the LP format. Squares are scaled, so that the solver's tolerances mean little beside them. */
function problemOf({ prices, shares, targets, cash }: Portfolio): string {
  const value = prices.reduce((sum, price, line) => sum + price * shares[line]!, cash);
  const scale = 1e6 * prices.length;
  const secants = prices.flatMap((price, line) => {
    const at = (count: number) => (scale * ((price * count) / value - targets[line]!) ** 2) / 2;
    const middle = Math.floor((targets[line]! * value) / price);
    const first = Math.max(0, middle - REACH);
    return Array.from({ length: 2 * REACH }, (_, i) => {
      const [from, slope] = [first + i, at(first + i + 1) - at(first + i)];
      const sign = slope < 0 ? "+" : "-";
      return ` q${String(line)} ${sign} ${String(Math.abs(slope))} s${String(line)} >= ${String(at(from) - slope * from)}`;
    });
  });
  const names = (letter: string) => prices.map((_, line) => `${letter}${String(line)}`);
  return [
    "Minimize",
    ` obj: ${names("q").join(" + ")}`,
    "Subject To",
    ...secants,
    ` cash: ${prices.map((price, line) => `${String(price)} s${String(line)}`).join(" + ")} <= ${String(value)}`,
    "Bounds",
    ...names("s").map((name) => ` ${name} >= 0`),
    "General",
    ` ${names("s").join(" ")}`,
    "End",
  ].join("\n");
}
