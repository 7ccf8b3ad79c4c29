import type { Allow } from "../../contract.ts";
import { MINUTE_MS, refused, requestsLeft } from "../../rate.ts";

/** Counts what this process alone has let through: what keeps a rate where the count of all cannot be had. */
export function allowAlone(now: () => number): Allow {
  const spent = new Map<string, number>();
  return (client, perMinute, count) => {
    const spentUntil = Math.min(spent.get(client) ?? 0, now() + MINUTE_MS); // later was noted by a clock put right since
    const left = requestsLeft(spentUntil, perMinute, now());
    const granted = Math.min(Math.floor(left), count);
    if (granted < 1) return Promise.resolve(refused(left, perMinute));
    spent.set(client, Math.max(spentUntil, now()) + (granted * MINUTE_MS) / perMinute);
    return Promise.resolve({ granted, waitMs: 0 });
  };
}
