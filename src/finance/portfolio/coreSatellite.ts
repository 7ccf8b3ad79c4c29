import { InputError } from "../../errors.ts";

/** How the satellites' share is divided among them. */
export const weightings = ["equal", "inverseVolatility"] as const;
export type Weighting = (typeof weightings)[number];

/** Slack for weights that are the results of divisions. */
const TOLERANCE = 1e-12;

/** Everything has a default. */
export interface CoreSatelliteOptions {
  /** Share of the core funds together, a fraction. Default 0.7. */
  readonly coreShare?: number;
  /** Default "equal". */
  readonly weighting?: Weighting;
  /** Volatility of each satellite, above 0, in any common unit; needed for "inverseVolatility". */
  readonly volatilities?: readonly number[];
  /** Largest share of all small-cap funds together, a fraction. Default: no cap. */
  readonly smallCapCap?: number;
  /** Which funds are small-cap, the core funds first. Needed with a cap. */
  readonly isSmall?: readonly boolean[];
}

/**
 * Target weights of a core-satellite portfolio: the core share in equal parts to the core funds, the rest to
 * the satellites, in equal parts or in proportion to 1/volatility.
 *
 * With a cap on small-cap funds, if they weigh more than it together, they are scaled down to it, and the
 * excess goes to the other funds, core or satellite, in proportion to their weights; so the cap comes before
 * the core share. Without satellites the core has everything, and the other way round.
 *
 * @param core - number of core funds
 * @param satellites - number of satellite funds
 * @returns weights, fractions that add up to 1, the core funds first
 * @throws InputError if there are no funds, an option is not as its comment says, or the cap cannot be met
 *   because no weight is outside small-cap funds
 * @example coreSatellite(1, 2, { coreShare: 0.5 }) // [0.5, 0.25, 0.25]
 * @example coreSatellite(1, 2, { coreShare: 0.25, weighting: "inverseVolatility", volatilities: [0.1, 0.2] }) // [0.25, 0.5, 0.25]
 * @example coreSatellite(1, 1, { coreShare: 0.5, smallCapCap: 0.25, isSmall: [false, true] }) // [0.75, 0.25]
 */
export function coreSatellite(
  core: number,
  satellites: number,
  options: CoreSatelliteOptions = {},
): number[] {
  const { coreShare = 0.7, smallCapCap, isSmall = [] } = options;
  checkCount("core", core);
  checkCount("satellites", satellites);
  if (core + satellites === 0) throw new InputError("argumentMissing", { argument: "core" });
  checkFraction("coreShare", coreShare);
  if (smallCapCap !== undefined) checkFraction("smallCapCap", smallCapCap);

  const shareIfBoth = satellites === 0 ? 1 : coreShare;
  const share = core === 0 ? 0 : shareIfBoth;
  const weights = [
    ...Array.from({ length: core }, () => share / core),
    ...satelliteParts(satellites, options).map((part) => (1 - share) * part),
  ];
  return smallCapCap === undefined ? weights : capped(weights, smallCapCap, isSmall);
}

/** Parts of 1. */
function satelliteParts(
  count: number,
  { weighting = "equal", volatilities }: CoreSatelliteOptions,
): number[] {
  if (weighting === "equal") return Array.from({ length: count }, () => 1 / count);
  if (volatilities === undefined) throw new InputError("argumentMissing", { argument: "volatilities" });
  if (volatilities.length !== count)
    throw new InputError("rangesDiffer", { first: "satellites", second: "volatilities" });
  if (!volatilities.every((volatility) => Number.isFinite(volatility) && volatility > 0))
    throw new InputError("mustBePositive", { argument: "volatilities" });
  const inverses = volatilities.map((volatility) => 1 / volatility);
  const total = sum(inverses);
  return inverses.map((inverse) => inverse / total);
}

function capped(weights: readonly number[], cap: number, isSmall: readonly boolean[]): number[] {
  if (isSmall.length !== weights.length)
    throw new InputError("rangesDiffer", { first: "core and satellites", second: "isSmall" });
  const small = sum(weights.filter((_, fund) => isSmall[fund]));
  if (small <= cap + TOLERANCE) return [...weights];
  const others = sum(weights.filter((_, fund) => !isSmall[fund]));
  if (others === 0) throw new InputError("capOutOfReach", { group: "small", cap, least: small });
  return weights.map((weight, fund) => weight * (isSmall[fund] ? cap / small : (1 - cap) / others));
}

function checkCount(argument: string, count: number): void {
  if (!Number.isInteger(count) || count < 0)
    throw new InputError("outOfBounds", { argument, given: String(count), bounds: "0, 1, 2, …" });
}

function checkFraction(argument: string, given: number): void {
  if (!(given >= 0 && given <= 1))
    throw new InputError("outOfBounds", { argument, given: String(given), bounds: `0 ≤ ${argument} ≤ 1` });
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
