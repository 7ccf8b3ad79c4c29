import type { HoldingsRecord } from "../../../data/record.ts";

/** The latest holdings, if they answer for a day (null: for the latest); null if they are of a later one. */
export function onOrBefore(day: string | null, record: HoldingsRecord | null): HoldingsRecord | null {
  return record !== null && (day === null || record.asOf <= day) ? record : null;
}
