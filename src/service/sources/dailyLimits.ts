import { paceOf } from "./hosts.ts";

/** Requests a host may be sent in a day; null where no limit is known. */
export type DailyLimit = (host: string) => number | null;

/** By which variable who has a paid plan says how many requests it is for. */
const NAMES = [
  ["Tiingo", "SMALLCAP_LIMIT_TIINGO"],
  ["FMP", "SMALLCAP_LIMIT_FMP"],
  ["Alpha Vantage", "SMALLCAP_LIMIT_ALPHAVANTAGE"],
] as const;

/**
 * The publishers' limits of free plans, or those that the environment gives in their place.
 *
 * @throws TypeError with a sentence where one is no whole number
 */
export function dailyLimits(environment: Readonly<Record<string, string | undefined>>): DailyLimit {
  const given = new Map<string, number>();
  for (const [source, name] of NAMES) {
    const text = environment[name]?.trim() ?? "";
    if (text === "") continue;
    if (!/^\d{1,9}$/u.test(text))
      throw new TypeError(`${name} must be a whole number of requests a day, not "${text}".`);
    given.set(source, Number(text));
  }
  return (host) => {
    const { source, perDay } = paceOf(host);
    return perDay === null ? null : (given.get(source) ?? perDay);
  };
}
