/** One rung: an amount that can be had at one loss for each unit of it. */
export interface Rung {
  readonly rate: number;
  readonly amount: number;
}

/** The least loss of having any amount: rungs in order of rate, summed up. */
export interface Ladder {
  /** Amount and loss at the top of each rung, the ground first. */
  readonly amounts: Float64Array;
  readonly losses: Float64Array;
  /** Loss for each unit above the last rung. */
  readonly beyond: number;
}

/**
 * @param rungs - in order of rate
 * @param beyond - loss for each unit that no rung gives for less; infinite if no more can be had
 * @param enough - a loss above which nothing matters
 */
export function ladderOf(rungs: readonly Rung[], beyond: number, enough: number): Ladder {
  const amounts = [0];
  const losses = [0];
  for (const { rate, amount } of rungs) {
    if (rate >= beyond || losses.at(-1)! >= enough) break;
    amounts.push(amounts.at(-1)! + amount);
    losses.push(losses.at(-1)! + rate * amount);
  }
  return { amounts: Float64Array.from(amounts), losses: Float64Array.from(losses), beyond };
}

/** The least loss of having an amount, 0 or more. */
export function climb({ amounts, losses, beyond }: Ladder, amount: number): number {
  if (amount === 0) return 0;
  const last = amounts.length - 1;
  if (amount > amounts[last]!) return losses[last]! + beyond * (amount - amounts[last]!);
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (amounts[middle]! < amount) low = middle;
    else high = middle;
  }
  const share = (amount - amounts[low]!) / (amounts[high]! - amounts[low]!);
  return losses[low]! + share * (losses[high]! - losses[low]!);
}
