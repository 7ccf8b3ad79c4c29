import { knownHosts, paceOf, type Allowance } from "./hosts.ts";
import { UsageError } from "../usageError.ts";

/** Requests a host may be sent in a day; null where no limit is known. */
export type DailyLimit = (host: string) => number | null;

/**
 * The publishers' limits of free plans, or those that the environment gives in their place.
 *
 * @throws UsageError with a sentence where one is no whole number
 */
export function dailyLimits(environment: Readonly<Record<string, string | undefined>>): DailyLimit {
  const limits = new Map(knownHosts.map((host) => [host, limitBy(paceOf(host).perDay, environment)]));
  return (host) => limits.get(host) ?? null;
}

function limitBy(
  allowance: Allowance | null,
  environment: Readonly<Record<string, string | undefined>>,
): number | null {
  if (allowance === null) return null;
  const { free, variable } = allowance;
  const text = environment[variable]?.trim() ?? "";
  if (text === "") return free;
  if (!/^\d{1,9}$/u.test(text))
    throw new UsageError(`${variable} must be a whole number of requests a day, not "${text}".`);
  return Number(text);
}
