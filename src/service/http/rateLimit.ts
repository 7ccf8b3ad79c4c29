/** How often each client may ask. */
export interface RateLimit {
  /**
   * Takes one request out of a client's budget.
   *
   * @returns milliseconds to wait before the next try; 0 where the request may go on
   */
  readonly take: (client: string) => Promise<number>;
}

/**
 * A bucket a client that fills at `perMinute` and holds as many, so that a burst of cells gets through and a
 * loop does not. It counts what this process has seen: behind a balancer the limit is per process.
 */
export function createRateLimit(perMinute: number, now: () => number): RateLimit {
  const perMs = perMinute / 60_000;
  const buckets = new Map<string, { level: number; at: number }>();
  return {
    take(client) {
      const time = now();
      const bucket = buckets.get(client) ?? { level: perMinute, at: time };
      bucket.level = Math.min(perMinute, bucket.level + Math.max(0, time - bucket.at) * perMs);
      bucket.at = time;
      buckets.set(client, bucket);
      if (bucket.level < 1) return Promise.resolve((1 - bucket.level) / perMs);
      bucket.level -= 1;
      return Promise.resolve(0);
    },
  };
}
