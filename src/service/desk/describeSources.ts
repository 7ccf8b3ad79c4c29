import { and, eq, inArray } from "drizzle-orm";
import type { SourceState } from "../contract.ts";
import { budgets } from "../database/schema.ts";
import type { DailyLimit } from "../sources/dailyLimits.ts";
import type { Source } from "../sources/source.ts";
import type { Asking } from "./asking/askSource.ts";
import { DAY_MS, dayOf } from "./databaseBudget.ts";
import { plan } from "./refresh/plan.ts";
import { isResting, type SourceHistory } from "./asking/sourceBook.ts";

/** How each source has been doing, in the order in which they are asked, by the word of all replicas. */
export async function describeSources(
  asking: Asking,
  environment: Readonly<Record<string, string | undefined>>,
  limitOf: DailyLimit,
): Promise<SourceState[]> {
  const now = asking.now();
  const histories = await asking.book.all();
  const tasks = await plan(asking);
  const hosts = [...histories.values()].flatMap((history) => history.hosts);
  const used = await usedToday(asking, [...new Set(hosts)], now);
  return asking.sources.map((source) => {
    const history = histories.get(source.name);
    return {
      name: source.name,
      state: stateOf(source, history, environment, now),
      lastSuccess: isoOf(history?.lastSuccess),
      lastFailure:
        history?.lastFailure == null
          ? null
          : {
              at: new Date(history.lastFailure).toISOString(),
              kind: history.kind,
              reason: history.reason ?? "",
            },
      quota: quotaOf(history?.hosts ?? [], limitOf, used, now),
      waiting: tasks.filter(({ query }) => asking.sources.find((each) => each.knows(query)) === source)
        .length,
    };
  });
}

function stateOf(
  { keyName }: Source,
  history: SourceHistory | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  now: number,
): SourceState["state"] {
  if (keyName !== null && !environment[keyName]) return "needsKey";
  if (!history) return "untried";
  if (isResting(history, now)) return "resting";
  return (history.lastSuccess ?? -Infinity) >= (history.lastFailure ?? -Infinity) ? "answering" : "failing";
}

const isoOf = (instant: number | null | undefined) =>
  instant == null ? null : new Date(instant).toISOString();

/** What is left of the tightest of its hosts' days. */
function quotaOf(
  hosts: readonly string[],
  limitOf: DailyLimit,
  used: ReadonlyMap<string, number>,
  now: number,
): SourceState["quota"] {
  const left = hosts.flatMap((host) => {
    const perDay = limitOf(host);
    return perDay === null ? [] : [Math.max(0, perDay - (used.get(host) ?? 0))];
  });
  if (left.length === 0) return null;
  return { left: Math.min(...left), until: new Date(dayOf(now) + DAY_MS).toISOString() };
}

async function usedToday({ db }: Asking, hosts: string[], now: number): Promise<Map<string, number>> {
  if (hosts.length === 0) return new Map();
  const rows = await db
    .select({ host: budgets.host, used: budgets.used })
    .from(budgets)
    .where(
      and(inArray(budgets.host, hosts), eq(budgets.windowMs, DAY_MS), eq(budgets.startedAt, dayOf(now))),
    );
  return new Map(rows.map(({ host, used }) => [host, used]));
}
