import { queryKey, type Answer, type Query } from "../../../data/query.ts";
import type { DataRecord } from "../../../data/record.ts";
import type { Db } from "../../database/database.ts";
import { getRecords, type Head } from "../../database/records/getRecords.ts";
import { originKey } from "../../database/records/numbersOf.ts";
import { sideBySide } from "../../database/records/sideBySide.ts";
import type { Decision } from "./decide.ts";
import type { WarmAnswers } from "./warmAnswers.ts";

/** A decision that can be carried out without asking anybody. */
export type Decided = Exclude<Decision, { readonly do: "fetch" }>;

/** The answers that some decisions come to, in their order; their records in two statements, however many. */
export async function answersFrom(
  db: Db,
  decided: readonly { readonly query: Query; readonly decision: Decided }[],
  warm: WarmAnswers,
): Promise<Answer[]> {
  const heads = decided.flatMap(({ decision }) => ("heads" in decision ? decision.heads : []));
  const records = await getRecords(db, heads);
  const recordOf = (of: readonly Head[]) => sideBySide(of.map((head) => records.get(originKey(head))!));
  return decided.map(({ query, decision }): Answer => {
    switch (decision.do) {
      case "absent":
        return { state: "absent", problem: decision.problem };
      case "fail":
        return { state: "failed", ...decision.failed };
      case "standIn":
        return { state: "found", record: standIn(recordOf(decision.heads), decision.failed) };
      case "answer": {
        const record: DataRecord = { ...recordOf(decision.heads), quality: "live" };
        const answer: Answer = { state: "found", record };
        warm.keep(queryKey(query), answer, decision.until);
        return answer;
      }
    }
  });
}

function standIn(record: DataRecord, source: string | null): DataRecord {
  if (source === null) return { ...record, quality: "cached" };
  return {
    ...record,
    quality: "cached",
    warnings: [...record.warnings, { warning: "standIn", details: { source } }],
  };
}
