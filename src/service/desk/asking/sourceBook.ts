import { eq } from "drizzle-orm";
import { failureKind, type FailureKind } from "../../../data/failureKind.ts";
import type { Db } from "../../database/database.ts";
import { sourceStates } from "../../database/schema.ts";
import type { SourceFailure } from "../../sources/source.ts";
import { CLOCKS_DIFFER_MS } from "../answering/clocksDiffer.ts";

/** A source's record of service, by the word of all replicas. Instants in milliseconds. */
export interface SourceHistory {
  readonly lastSuccess: number | null;
  readonly lastFailure: number | null;
  readonly kind: FailureKind;
  readonly reason: string | null;
  readonly restsUntil: number;
  readonly hosts: readonly string[];
}

/** Where replicas tell each other how sources do. */
export interface SourceBook {
  readonly all: () => Promise<ReadonlyMap<string, SourceHistory>>;
  readonly answered: (name: string, hosts: ReadonlySet<string>) => Promise<void>;
  readonly failed: (name: string, hosts: ReadonlySet<string>, failure: SourceFailure) => Promise<void>;
}

/** After so many failures in a row a source is left alone, twice as long each time up to a limit. */
const PATIENCE = 3;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 15 * 60_000;

/** The longest rest a source may ask for: budgets are of days, and whoever names a year has made a mistake. */
const LONGEST_ASKED_MS = 86_400_000;

/** Whether a source is left alone now. A rest that began later than now was begun by a wrong clock, and counts for nothing. */
export function isResting({ restsUntil, lastFailure }: SourceHistory, now: number): boolean {
  return restsUntil > now && (lastFailure ?? 0) <= now + CLOCKS_DIFFER_MS;
}

export function createSourceBook(db: Db, now: () => number): SourceBook {
  async function history(name: string) {
    const [row] = await db.select().from(sourceStates).where(eq(sourceStates.name, name));
    return (
      row ?? {
        lastSuccess: null,
        lastFailure: null,
        kind: "other",
        reason: null,
        failuresInARow: 0,
        restsUntil: 0,
        hosts: "[]",
      }
    );
  }

  async function write(
    name: string,
    hosts: ReadonlySet<string>,
    changeOf: (failuresInARow: number) => Partial<typeof sourceStates.$inferInsert>,
  ) {
    const before = await history(name);
    const known = new Set([...(JSON.parse(before.hosts) as string[]), ...hosts]);
    const change = changeOf(before.failuresInARow);
    const row = { ...before, ...change, name, hosts: JSON.stringify([...known].sort()) };
    await db.insert(sourceStates).values(row).onConflictDoUpdate({ target: sourceStates.name, set: row });
  }

  return {
    async all() {
      const rows = await db.select().from(sourceStates);
      return new Map(
        rows.map((row) => [
          row.name,
          { ...row, kind: failureKind(row.kind), hosts: JSON.parse(row.hosts) as string[] },
        ]),
      );
    },
    answered: (name, hosts) =>
      write(name, hosts, () => ({ lastSuccess: now(), failuresInARow: 0, restsUntil: 0 })),
    failed: (name, hosts, failure) =>
      write(name, hosts, (before) => {
        const failuresInARow = before + (isOfTheSource(failure) ? 1 : 0);
        const restsUntil = now() + restMs(failure, failuresInARow);
        const { kind, message: reason } = failure;
        return { lastFailure: now(), kind, reason, failuresInARow, restsUntil };
      }),
  };
}

/** Whether another question would fail too: an odd page about one fund says nothing of the next. */
function isOfTheSource({ kind }: SourceFailure): boolean {
  return kind !== "badShape" && kind !== "notFound";
}

function restMs(failure: SourceFailure, failuresInARow: number): number {
  if (!isOfTheSource(failure)) return 0;
  const tired = failuresInARow < PATIENCE ? 0 : FIRST_REST_MS * 2 ** (failuresInARow - PATIENCE);
  const asked = Math.min(failure.retryAfter ?? 0, LONGEST_ASKED_MS);
  return Math.max(asked, Math.min(tired, LONGEST_REST_MS));
}
