import { serialOfIso } from "../../../finance/dates/dates.ts";
import { subjectOf } from "../../../data/query.ts";
import type { CheckedBook } from "./checkedBook.ts";
import type { Finding } from "./finding.ts";

/** A month's figures, published two weeks after its end. */
const MAX_AGE_DAYS = 45;

/** Data whose newest figure is more than 45 days old: all of it in one finding, with the oldest day. */
export function staleData({ used, today }: CheckedBook): Finding[] {
  const stale = used.filter(
    ({ record: { kind, asOf } }) =>
      kind !== "catalogue" && serialOfIso(today) - serialOfIso(asOf) > MAX_AGE_DAYS,
  );
  if (stale.length === 0) return [];
  const oldest = stale.map(({ record }) => record.asOf).sort()[0]!;
  const subjects = [...new Set(stale.map(({ query }) => subjectOf(query)))].join(", ");
  return [
    {
      rule: "staleData",
      details: { subjects, oldest, days: MAX_AGE_DAYS },
      severity: "note",
      places: [],
      fixes: ["refresh"],
    },
  ];
}
