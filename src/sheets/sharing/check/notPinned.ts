import { queryKey } from "../../../data/query.ts";
import { subjectOf } from "../../../data/query.ts";
import type { CheckedBook } from "./checkedBook.ts";
import type { Finding } from "./finding.ts";

/**
 * Data that the workbook does not carry and that every add-in does not bring along either: a colleague without
 * the data service cannot calculate with it, or gets other figures.
 */
export function notPinned({ used, pinned }: CheckedBook): Finding[] {
  const lacking = used.filter(
    ({ query, record }) => !pinned.has(queryKey(query)) && record.quality !== "snapshot",
  );
  if (lacking.length === 0) return [];
  const subjects = [...new Set(lacking.map(({ query }) => subjectOf(query)))].join(", ");
  return [{ rule: "notPinned", details: { subjects }, severity: "error", places: [], fixes: ["pin"] }];
}
