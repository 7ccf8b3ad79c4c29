import { isAnswerTo, type Query } from "../../../data/query.ts";
import type { DataRecord } from "../../../data/record.ts";
import { isIsoDate } from "../../../finance/dates/dates.ts";
import { splitRecord } from "../../database/records/splitRecord.ts";
import { SourceFailure } from "../../sources/source.ts";

const DAY_MS = 86_400_000;

/**
 * The last gate before the database: whatever a source's own checks let through, a record that answers something
 * else, is dated in the future or holds no proper numbers is not stored.
 *
 * @param source - name of the source, for the failure
 * @param now - milliseconds
 * @throws SourceFailure badShape
 */
export function checkRecord(source: string, query: Query, record: DataRecord, now: number): void {
  const refuse = (reason: string) => {
    throw new SourceFailure("badShape", source, reason);
  };
  if (!isAnswerTo(query, record)) refuse(`answered with ${record.kind} that were not asked for`);
  // It is tomorrow already somewhere.
  const tomorrow = new Date(now + DAY_MS).toISOString().slice(0, 10);
  if (!isIsoDate(record.asOf) || record.asOf > tomorrow) refuse(`dates its figures ${record.asOf}`);
  for (const { metric, dates, values } of splitRecord(record).numbers) {
    if (dates.length !== values.length) refuse(`gives ${metric} without dates`);
    if (dates.some((date, i) => !isIsoDate(date) || (i > 0 && date <= dates[i - 1]!)))
      refuse(`gives ${metric} out of order`);
    if ((dates.at(-1) ?? "") > tomorrow) refuse(`gives ${metric} of the future`);
    if (values.some((value) => value !== null && !Number.isFinite(value)))
      refuse(`gives ${metric} that are no numbers`);
  }
}
