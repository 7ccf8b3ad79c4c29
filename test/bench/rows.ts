import type { Row } from "./row.ts";
import { bundleRow } from "./rows/bundle.ts";
import { cellsRow } from "./rows/cells.ts";
import { fillRow } from "./rows/fill.ts";
import { rebalanceRow } from "./rows/rebalance.ts";
import { recalculationRow } from "./rows/recalculation.ts";
import { serviceRow } from "./rows/service.ts";
import { statisticsRow } from "./rows/statistics.ts";
import { workbenchRow } from "./rows/workbench.ts";

/** Everything that is measured, in the order it is shown. */
export const rows: readonly Row[] = [
  cellsRow,
  fillRow,
  recalculationRow,
  rebalanceRow,
  statisticsRow,
  bundleRow,
  serviceRow,
  workbenchRow,
];
