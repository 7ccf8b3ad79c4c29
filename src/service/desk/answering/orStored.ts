import type { Answer, Query } from "../../../data/query.ts";
import type { Db } from "../../database/database.ts";
import { getHoldingsBy } from "../../database/records/getRecords.ts";

/**
 * The answer to a query for holdings of a day, or a set that is nearer to that day, of all that were ever read: what a
 * publisher showed as its latest back then answers for later. Other answers are returned as they are.
 *
 * @param at - milliseconds; sets read later are not looked at
 */
export async function orStored(db: Db, query: Query, answer: Answer, at: number): Promise<Answer> {
  if (query.kind !== "holdings" || query.asOf === null) return answer;
  if (answer.state === "found" && answer.record.asOf === query.asOf) return answer;
  const stored = await getHoldingsBy(db, query.ticker, query.asOf, at);
  if (!stored || (answer.state === "found" && answer.record.asOf >= stored.asOf)) return answer;
  return { state: "found", record: { ...stored, quality: "cached" } };
}
