import type { Query } from "../../data/query.ts";
import type { Call } from "../call.ts";
import { withRecords, type Records } from "../asking/records.ts";
import { attempt } from "../results/attempt.ts";
import { isFailure } from "../results/cellError.ts";
import type { Shown } from "../results/shown.ts";
import { checkSize, oneCell, spill } from "../results/spill.ts";

/** What one cell of a result needs to know, and what it makes of it. */
export interface Plan {
  readonly needs: readonly Query[];
  readonly show: (records: Records) => Shown;
}

/**
 * A result worked out cell by cell: all plans first, then one ask for all they need, then what they show. A
 * cell that fails, in its plan or in its work, leaves the others alone.
 *
 * @param plan - of the cell in a row and column; null for a blank one
 */
export function planned(
  call: Call,
  rows: number,
  columns: number,
  plan: (row: number, column: number) => Plan | null,
): unknown[][] | Promise<unknown[][]> {
  checkSize(rows * columns);
  const plans = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => attempt(() => plan(row, column))),
  );
  const needs = plans.flat().flatMap((each) => (each === null || isFailure(each) ? [] : each.needs));
  return withRecords(call, needs, (records) =>
    spill(
      plans.map((line) =>
        line.map((each) => (each === null || isFailure(each) ? each : attempt(() => each.show(records)))),
      ),
    ),
  );
}

/** The result of a single cell, as `planned` gives it, without what only many take: its failure is thrown. */
export const plannedOne = (call: Call, plan: Plan): unknown[][] | Promise<unknown[][]> =>
  withRecords(call, plan.needs, (records) => oneCell(plan.show(records)));
