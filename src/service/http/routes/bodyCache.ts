/** Bodies made a moment ago, ready to be sent again. */
export interface BodyCache {
  get(key: string): Buffer | undefined;
  keep(key: string, body: Buffer): void;
}

interface BodyCacheOptions {
  /** Milliseconds. */
  readonly now: () => number;
  /** How long a body is sent again; Infinity for what never changes. */
  readonly ttlMs: number;
  /** Bytes kept in all; the longest unused go first. */
  readonly capacity: number;
}

/**
 * A cache of made bodies. Many clients that ask for the same within seconds cost one reading of the
 * database: nothing is kept that could not be read again, so processes stay interchangeable.
 */
export function createBodyCache({ now, ttlMs, capacity }: BodyCacheOptions): BodyCache {
  const bodies = new Map<string, { readonly body: Buffer; readonly at: number }>();
  let size = 0;

  function drop(key: string): void {
    size -= weight(key, bodies.get(key)?.body);
    bodies.delete(key);
  }

  return {
    get(key) {
      const entry = bodies.get(key);
      if (!entry) return undefined;
      const age = now() - entry.at;
      if (age < 0 || age >= ttlMs) {
        drop(key);
        return undefined;
      }
      bodies.delete(key); // so that it goes to the end of the queue
      bodies.set(key, entry);
      return entry.body;
    },
    keep(key, body) {
      if (weight(key, body) > capacity / 8) return;
      if (bodies.has(key)) drop(key);
      bodies.set(key, { body, at: now() });
      size += weight(key, body);
      for (const oldest of bodies.keys()) {
        if (size <= capacity) break;
        drop(oldest);
      }
    },
  };
}

const weight = (key: string, body: Buffer | undefined) => (body ? key.length + body.length : 0);
