import type { Warning } from "../../../errors.ts";
import type { DataRecord } from "../../../data/record.ts";
import { splitRecord, type DatedNumbers } from "../../database/records/splitRecord.ts";

/**
 * Figures that differ by so much from what is known are taken for ones in another unit: cents for dollars, percent for
 * fractions, thousands or millions for ones. No split and no crash comes near it.
 */
const SCALE = 30;

/**
 * What in a new record is out of scale with the one known: a warning for each kind of figure. Histories are compared
 * on the dates that both have, by their median, so that neither a revision nor one bad day decides; single figures
 * and histories without a common date are compared by the newest. A return index is left out: each begins with 1.
 */
export function outOfScale(record: DataRecord, known: DataRecord | null): readonly Warning[] {
  if (known === null || known.kind !== record.kind) return [];
  const { symbol, numbers } = splitRecord(record);
  const before = splitRecord(known).numbers;
  return numbers.flatMap((now): Warning[] => {
    const then = before.find(({ metric, method }) => metric === now.metric && method === now.method);
    const times = then && now.metric !== "totalReturn" ? timesAsLarge(now, then) : 1;
    if (times < SCALE && times > 1 / SCALE) return [];
    const subject = METRICS.has(now.metric) ? `${symbol} ${now.metric}` : symbol;
    return [{ warning: "outOfScale", details: { subject, source: record.source, times } }];
  });
}

/** Those of which a record may hold several. */
const METRICS: ReadonlySet<string> = new Set(["expenseRatio", "netAssets", "price", "yield", "pe", "pb"]);

/** How many times as large a history is as another; 1 where they cannot be compared. */
function timesAsLarge(now: DatedNumbers, then: DatedNumbers): number {
  const known = new Map(then.dates.map((date, i) => [date, then.values[i]]));
  const common = now.dates.flatMap((date, i) => quotient(now.values[i], known.get(date)));
  const compared = common.length > 0 ? common : quotient(now.values.at(-1), then.values.at(-1));
  const distances = compared.toSorted((a, b) => Math.abs(Math.log(a)) - Math.abs(Math.log(b)));
  return distances[Math.floor((compared.length - 1) / 2)] ?? 1;
}

/** Of what is close to nothing, such as a rate of 0.01 %, no scale can be told; signs are no matter of units. */
function quotient(now: number | null | undefined, then: number | null | undefined): number[] {
  return now == null || then == null || now === 0 || then === 0 ? [] : [Math.abs(now / then)];
}
