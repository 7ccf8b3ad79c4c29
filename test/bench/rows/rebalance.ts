import highs from "highs";
import { rebalance, type Portfolio } from "../../../src/finance/rebalance/rebalance.ts";
import { compare, measure, spreadOf } from "../compare.ts";
import { greedyTrades } from "../peers/greedyTrades.ts";
import { lotsByHighs } from "../peers/lotsByHighs.ts";
import { objectiveOf } from "../peers/objectiveOf.ts";
import { randomPortfolio } from "../peers/randomPortfolio.ts";
import type { Line, Row } from "../row.ts";

/** How long one takes depends on its figures (one needs a search, the next none): a time is the median over several. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const SIZES = [10, 100, 300, 1_000, 5_000, 20_000];
/** A mixed-integer solver takes minutes beyond. */
const MOST_LINES_OF_HIGHS = 300;
const HIGHS_SECONDS = 20;

/** REBALANCE against a mixed-integer solver at the same objective, and against a greedy rule. */
export const rebalanceRow: Row = {
  name: "rebalance",
  title: "REBALANCE: time, gap that is certified, objective",
  async run(say) {
    const solver = await highs();
    const lines: Line[] = [];
    const times = new Map<number, number>();
    for (const size of SIZES) {
      say(`${String(size)} lines`);
      const portfolios = SEEDS.map((seed) => randomPortfolio(size, seed));
      const answers = portfolios.map((portfolio) => rebalance(portfolio));
      const what = `${size.toLocaleString("en-US")} lines`;
      const { sides } = await compare(
        { ours: () => each(portfolios, rebalance), greedy: () => each(portfolios, greedyTrades) },
        { warmUp: 3, rounds: 7 },
      );
      times.set(size, sides.ours.median);
      lines.push({ what, figure: sides.ours, unit: "ms", against: { what: "greedy", figure: sides.greedy } });
      lines.push({
        what: `${what}, widest certified gap`,
        figure: 100 * Math.max(...answers.map(({ relativeGap }) => relativeGap)),
        unit: "%",
        target: { atMost: 0.1 },
      });
      const objectives = portfolios.map((portfolio, i) => ({
        ours: answers[i]!.objective,
        theirs: objectiveOf(portfolio, greedyTrades(portfolio)),
      }));
      lines.push(noWorse(what, "greedy", objectives));
      if (size <= MOST_LINES_OF_HIGHS)
        lines.push(...(await againstHighs(what, portfolios[0]!, answers[0]!.objective, solver)));
    }
    const steps = [10, 100, 1_000, 5_000, 20_000];
    steps.slice(1).forEach((size, i) => lines.push(growth(times, steps[i]!, size)));
    return lines;
  },
};

/** Time for the portfolio that takes half of them longer, in milliseconds. */
function each(portfolios: readonly Portfolio[], solve: (portfolio: Portfolio) => unknown): number {
  const times = portfolios.map((portfolio) => {
    const started = performance.now();
    solve(portfolio);
    return performance.now() - started;
  });
  return spreadOf(times).median;
}

type Solver = Awaited<ReturnType<typeof highs>>;

/** The same portfolio by both; one that HiGHS finds no trades for in its time is one that it is worse at. */
async function againstHighs(
  what: string,
  portfolio: Portfolio,
  objective: number,
  solver: Solver,
): Promise<Line[]> {
  const ours = await measure(() => rebalance(portfolio), { warmUp: 2, rounds: 7 });
  let trades: readonly number[] | null = null;
  const time = await measure(
    () => {
      trades = lotsByHighs(solver, portfolio, HIGHS_SECONDS);
    },
    { warmUp: 0, rounds: 1 },
  );
  const speed: Line = {
    what: `${what}, speed`,
    figure: ours,
    unit: "ms",
    against: { what: "HiGHS", figure: time },
    ratio: time.median / ours.median,
    ...(portfolio.prices.length === MOST_LINES_OF_HIGHS ? { target: { atLeast: 100 } } : {}),
  };
  const theirs = trades === null ? Infinity : objectiveOf(portfolio, trades);
  return [speed, noWorse(what, "HiGHS", [{ ours: objective, theirs }])];
}

/** The objective, which is better the smaller it is, where ours does worst; solvers end within a hair of the best. */
function noWorse(
  what: string,
  peer: string,
  objectives: readonly { readonly ours: number; readonly theirs: number }[],
): Line {
  const [worst] = objectives.toSorted((a, b) => b.ours / b.theirs - a.ours / a.theirs);
  const { ours, theirs } = worst!;
  return {
    what: `${what}, objective, at its worst of ${String(objectives.length)}`,
    figure: ours,
    unit: "",
    against: { what: peer, figure: theirs },
    ratio: ours / theirs,
    target: { atMost: 1 + 1e-9 },
  };
}

function growth(times: ReadonlyMap<number, number>, from: number, to: number): Line {
  const perTenfold = (times.get(to)! / times.get(from)!) ** (1 / Math.log10(to / from));
  return {
    what: `growth per ten times the lines, ${String(from)} to ${String(to)}`,
    figure: spreadOf([perTenfold]),
    unit: "×",
    target: { atMost: 11 },
  };
}
