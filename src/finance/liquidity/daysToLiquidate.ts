import { InputError } from "../../errors.ts";

/**
 * Trading days it takes to sell a position without being more than a part of the market:
 * shares ÷ (average volume × participation).
 *
 * @param shares - held, zero or more
 * @param averageVolume - shares traded a day, above zero
 * @param participation - largest part of a day's volume to be, a fraction above 0 up to 1
 * @returns days, not rounded
 * @throws InputError if an argument is not as described
 * @example daysToLiquidate(50000, 100000, 0.25) // 2
 */
export function daysToLiquidate(shares: number, averageVolume: number, participation = 0.2): number {
  if (!(shares >= 0)) throw new InputError("mustNotBeNegative", { argument: "shares" });
  if (!(averageVolume > 0)) throw new InputError("mustBePositive", { argument: "averageVolume" });
  if (!(participation > 0 && participation <= 1))
    throw new InputError("outOfBounds", {
      argument: "participation",
      given: String(participation),
      bounds: "0 < participation ≤ 1",
    });
  return shares / (averageVolume * participation);
}
