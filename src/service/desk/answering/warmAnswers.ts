import type { Answer } from "../../../data/query.ts";

/** Answers at hand. */
export interface WarmAnswers {
  readonly get: (key: string) => Answer | undefined;
  readonly keep: (key: string, answer: Answer, until: number) => void;
}

/** Figures kept in memory at most: some 50 bytes each. */
const CAPACITY = 150_000;

/**
 * Answers given lately, kept as long as they are fresh: no other replica fetches what is fresh, so they are what the
 * database would say. The longest unasked go first. A process without them is slower, and says the same.
 */
export function createWarmAnswers(now: () => number, capacity = CAPACITY): WarmAnswers {
  const kept = new Map<
    string,
    { readonly answer: Answer; readonly at: number; readonly until: number; readonly size: number }
  >();
  let size = 0;

  function drop(key: string): void {
    size -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  }

  return {
    get(key) {
      const entry = kept.get(key);
      if (!entry) return undefined;
      drop(key);
      if (entry.until <= now() || entry.at > now()) return undefined; // kept by a clock put right since
      kept.set(key, entry); // to the end of the queue
      size += entry.size;
      return entry.answer;
    },
    keep(key, answer, until) {
      drop(key);
      const entry = { answer, at: now(), until, size: sizeOf(answer) };
      if (entry.size > capacity) return;
      kept.set(key, entry);
      size += entry.size;
      for (const oldest of kept.keys()) {
        if (size <= capacity) break;
        drop(oldest);
      }
    },
  };
}

function sizeOf(answer: Answer): number {
  if (answer.state !== "found") return 10;
  const { record } = answer;
  switch (record.kind) {
    case "prices":
    case "returns":
      return record.series.dates.length;
    case "macro":
      return record.dates.length;
    case "valuations":
      return 4 * record.points.length;
    case "holdings":
      return 6 * record.holdings.length;
    case "catalogue":
      return 6 * record.listings.length;
    case "fund":
      return 20;
  }
}
