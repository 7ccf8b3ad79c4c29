/** What was measured of one side, over all rounds. */
export interface Spread {
  readonly median: number;
  /** First and third quartile. */
  readonly low: number;
  readonly high: number;
}

export interface Comparison<Side extends string> {
  readonly sides: Readonly<Record<Side, Spread>>;
  /** The first side over the second, round by round, so that what slows the machine slows both. */
  readonly ratio: Spread;
}

/** One round of one side: what it took, in milliseconds unless it measures itself. */
type Round = () => unknown;

interface Rounds {
  /** Rounds of each side that do not count. */
  readonly warmUp?: number;
  readonly rounds?: number;
}

/**
 * Measures sides in turn (A B, B A, A B …), so that neither always runs on a warmer machine.
 *
 * @param sides - by name; a round that returns a number has measured itself
 */
export async function compare<Side extends string>(
  sides: Readonly<Record<Side, Round>>,
  { warmUp = 1, rounds = 5 }: Rounds = {},
): Promise<Comparison<Side>> {
  const names = Object.keys(sides) as Side[];
  const taken = new Map<Side, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const time = await timed(sides[name]);
      if (round >= 0) taken.get(name)!.push(time);
    }
  const [first, second] = names.map((name) => taken.get(name)!);
  const ratios = first!.map((time, round) => time / (second ?? first!)[round]!);
  return {
    sides: Object.fromEntries(names.map((name) => [name, spreadOf(taken.get(name)!)])) as Record<
      Side,
      Spread
    >,
    ratio: spreadOf(ratios),
  };
}

/** Measures one thing alone. */
export async function measure(round: Round, rounds: Rounds = {}): Promise<Spread> {
  const { sides } = await compare({ only: round }, rounds);
  return sides.only;
}

async function timed(round: Round): Promise<number> {
  globalThis.gc?.();
  const started = performance.now();
  const measured = await round();
  return typeof measured === "number" ? measured : performance.now() - started;
}

/** @param values - at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) };
}

function quantile(sorted: readonly number[], p: number): number {
  const place = p * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (place - Math.floor(place)) * (above - below);
}
