import { cashUse, misfit, pricedMisfit, slacksOf, type LotProblem } from "./lotProblem.ts";
import { relax, type Relaxation } from "./relax.ts";

const ROUNDS = 8;

/**
 * Spends what the relaxation's whole lots leave over: the relaxed problem again, with every line held to the
 * lots it has and those that still fit, then single lots in order of what they lose against the prices.
 * Repeated, because a line too dear for what is left makes way for the next.
 *
 * @returns a feasible decision with no larger objective than the relaxation's
 */
export function fill(problem: LotProblem, relaxation: Relaxation): Float64Array {
  let { lots } = relaxation;
  for (let round = 0; round < ROUNDS; round++) {
    const high = highThatFits(problem, lots);
    if (areEqual(high, lots)) break;
    const { lots: next } = relax({ ...problem, low: lots, high });
    addSingles(problem, relaxation, next);
    if (areEqual(next, lots)) break;
    lots = next;
  }
  return lots;
}

/** A loop, because `every` of typed arrays takes ten times as long. */
function areEqual(a: Float64Array, b: Float64Array): boolean {
  for (let line = 0; line < a.length; line++) if (a[line] !== b[line]) return false;
  return true;
}

/** For each line the lots it has, and, if more would help, as many more as would fit were they the only ones. */
function highThatFits(problem: LotProblem, lots: Float64Array): Float64Array {
  const slacks = slacksOf(problem, lots);
  const high = lots.slice();
  for (let line = 0; line < high.length; line++)
    high[line] = mostThatFits(problem, line, lots[line]!, slacks);
  return high;
}

function mostThatFits(
  problem: LotProblem,
  line: number,
  k: number,
  { cash, rooms }: ReturnType<typeof slacksOf>,
): number {
  const isWhole = problem.isWhole[line] === 1;
  if (isWhole && misfit(problem, line, k + 1) >= misfit(problem, line, k)) return k;
  const value = problem.lot[line]!;
  const group = problem.group[line]!;
  const room = group < 0 ? Infinity : rooms[group]! / value;
  // The least a lot can use: one bought back.
  const fits = Math.max(0, Math.min(cash / (value * (1 - problem.costRate)), room));
  return Math.min(problem.high[line]!, k + (isWhole ? Math.floor(fits) : fits));
}

/** Adds one lot to each line it helps and fits, those that lose least at the relaxation's prices first. */
function addSingles(problem: LotProblem, { prices }: Relaxation, lots: Float64Array): void {
  const slacks = slacksOf(problem, lots);
  const candidates: { line: number; loss: number }[] = [];
  lots.forEach((k, line) => {
    if (problem.isWhole[line] === 0 || k >= problem.high[line]!) return;
    if (misfit(problem, line, k + 1) >= misfit(problem, line, k)) return;
    const loss = pricedMisfit(problem, prices, line, k + 1) - pricedMisfit(problem, prices, line, k);
    candidates.push({ line, loss });
  });
  candidates.sort((a, b) => a.loss - b.loss || a.line - b.line);
  for (const { line } of candidates) {
    const k = lots[line]!;
    const group = problem.group[line]!;
    const use = cashUse(problem, line, k + 1) - cashUse(problem, line, k);
    if (use > slacks.cash || (group >= 0 && problem.lot[line]! > slacks.rooms[group]!)) continue;
    slacks.cash -= use;
    if (group >= 0) slacks.rooms[group]! -= problem.lot[line]!;
    lots[line] = k + 1;
  }
}
