import { DataError, type Warning } from "../../errors.ts";
import type { Outcome } from "./askChain.ts";
import { needsService, noAnswer, type Failure, type Query } from "../query.ts";
import { qualities, type DataRecord } from "../record.ts";

/**
 * The record a query is answered with. After a failure the last known record stands in, marked as
 * cached, unless what was found farther down the chain is no worse: an hour-old live figure is
 * nearer to the truth than the snapshot's.
 *
 * @throws DataError "noAnswer" if a source failed and nothing stands in, else the chain's problem
 */
export function conclude(query: Query, outcome: Outcome, lastKnown: DataRecord | undefined): DataRecord {
  const { found, failure } = outcome;
  if (failure && lastKnown && (!found || isNearer(lastKnown, found))) return standIn(lastKnown, failure);
  if (found) return found;
  if (failure) throw new DataError("noAnswer", noAnswer(query, failure.source), { cause: failure.reason });
  const { problem, details } = outcome.problem ?? needsService(query);
  throw new DataError(problem, details);
}

function isNearer(one: DataRecord, other: DataRecord): boolean {
  return qualities.indexOf(one.quality) < qualities.indexOf(other.quality);
}

function standIn(record: DataRecord, { source }: Failure): DataRecord {
  const warnings: readonly Warning[] = [...record.warnings, { warning: "standIn", details: { source } }];
  return { ...record, quality: "cached", warnings };
}
