import { mean } from "simple-statistics";
import { requireReturns } from "./requireReturns.ts";
import { varies } from "./requireVariation.ts";

/** Shape of a distribution, by moments divided by n: nothing is adjusted for bias. */
interface Moments {
  readonly mean: number;
  readonly deviation: number;
  /** m₃ ÷ m₂^(3/2); 0 where the returns do not vary. */
  readonly skewness: number;
  /** m₄ ÷ m₂² − 3; 0 where the returns do not vary. */
  readonly excessKurtosis: number;
}

/**
 * Mean, standard deviation, skewness and excess kurtosis of returns taken as the whole population.
 *
 * @param returns - fractions, at least one
 * @throws DataError or InputError as requireReturns
 * @see Joanes and Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47, 183–189: g1, g2
 * @example moments([-1, -1, 1, 1]) // { mean: 0, deviation: 1, skewness: 0, excessKurtosis: -2 }
 */
export function moments(returns: readonly number[]): Moments {
  requireReturns(returns, 1);
  const middle = mean(returns);
  const moment = (power: number) => mean(returns.map((r) => (r - middle) ** power));
  const isFlat = !varies(returns);
  const deviation = isFlat ? 0 : Math.sqrt(moment(2));
  return {
    mean: middle,
    deviation,
    skewness: isFlat ? 0 : moment(3) / deviation ** 3,
    excessKurtosis: isFlat ? 0 : moment(4) / deviation ** 4 - 3,
  };
}
