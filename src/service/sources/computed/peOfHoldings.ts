import type { Holding } from "../../../data/record.ts";
import { portfolioPe } from "../../../finance/valuation/portfolioPe.ts";
import { MathError } from "../../../errors.ts";

/** The ways a basket's P/E is put together here; an arithmetic mean of P/Es would say nothing. */
const methods = ["exNegative", "exNegCap60", "aggregate"] as const;

/** A fund's P/E worked out from those of what it holds. */
export interface PeOfHoldings {
  /** Share of the weight for which there is a P/E, a fraction. */
  readonly covered: number;
  /** P/E by method; a method is left out where losses leave no P/E. */
  readonly pes: readonly { readonly method: (typeof methods)[number]; readonly value: number }[];
}

/**
 * A fund's P/E from the P/Es of its holdings, by the formulas of `portfolioPe`, scaled to the part that has one.
 *
 * @param holdings - weights may be negative or without a ticker (cash, futures): they have no P/E
 * @param pes - by ticker; negative for a loss-maker; what is missing is unknown
 */
export function peOfHoldings(holdings: readonly Holding[], pes: ReadonlyMap<string, number>): PeOfHoldings {
  const lines = holdings.flatMap(({ ticker, weight }) => {
    const pe = ticker === null ? undefined : pes.get(ticker);
    return pe === undefined || !(weight > 0) ? [] : [{ pe, weight }];
  });
  const weights = lines.map(({ weight }) => weight);
  const ratios = lines.map(({ pe }) => pe);
  return {
    covered: weights.reduce((sum, weight) => sum + weight, 0),
    pes: methods.flatMap((method) => {
      const value = lines.length === 0 ? null : peBy(method, weights, ratios);
      return value === null ? [] : [{ method, value }];
    }),
  };
}

/** Null where there is none: nobody earns anything, or losses are larger than earnings. */
function peBy(
  method: (typeof methods)[number],
  weights: readonly number[],
  pes: readonly number[],
): number | null {
  try {
    return portfolioPe(weights, pes, method);
  } catch (error) {
    if (error instanceof MathError) return null;
    throw error;
  }
}
