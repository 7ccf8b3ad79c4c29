import type { Query } from "../../../data/query.ts";
import type { Asking } from "../asking/askSource.ts";
import type { Leases } from "../asking/leases.ts";
import { pruneUses } from "../uses.ts";
import { plan } from "./plan.ts";

interface RefreshParts {
  readonly asking: Asking;
  readonly leases: Leases;
  /** Sees to it that the database can answer a query. */
  readonly upToDate: (query: Query) => Promise<void>;
  /** Milliseconds between two rounds. */
  readonly everyMs?: number;
}

interface Refresh {
  /** Begins nothing more, and settles when what is under way has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Keeps up what is in use, in rounds, by one replica at a time: what is due, one request at a time for each source; and
 * forgets what is no longer in use.
 * A round that fails, as without a database, is made up for by the next; `Desk.check` tells of the database.
 */
export function startRefresh({ asking, leases, upToDate, everyMs = 60_000 }: RefreshParts): Refresh {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: Promise<unknown> = Promise.resolve();

  async function refreshDue(): Promise<void> {
    const tasks = (await plan(asking)).filter(({ due }) => due <= asking.now());
    const lanes = new Map<string, Query[]>();
    for (const { query } of tasks) {
      const lane = asking.sources.find((source) => source.knows(query))!.name;
      const same = lanes.get(lane);
      if (same) same.push(query);
      else lanes.set(lane, [query]);
    }
    await Promise.all(Array.from(lanes.values(), inTurn));
    await pruneUses(asking.db, asking.now());
  }

  async function inTurn(queries: readonly Query[]): Promise<void> {
    for (const query of queries) {
      if (signal.aborted) return;
      await upToDate(query).catch(() => undefined); // told to who asks for it; what stands behind it is due too
    }
  }

  function schedule(): void {
    if (signal.aborted) return;
    timer = setTimeout(
      () => {
        round = leases.holding("refresh", refreshDue).then(schedule, schedule);
      },
      everyMs * (0.5 + Math.random()),
    );
    timer.unref();
  }

  schedule();
  return {
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await round;
    },
  };
}
