import { WorkbookError } from "../../../errors.ts";
import type { Store } from "../../../data/store/store.ts";
import { callsSmallcap } from "../../callsSmallcap.ts";
import { markDirty } from "../../refresh/markDirty.ts";
import { ownCells } from "../../refresh/ownCells.ts";
import { runsOf } from "../../refresh/runsOf.ts";
import { definedNames } from "../scan/definedNames.ts";

/** How long a workbook may calculate, and how often it is looked at; milliseconds. */
const PATIENCE_MS = 120_000;
const LOOK_MS = 100;
/** Between the host's call of a function and the function's question it looks quiet, for a moment. */
const QUIET_LOOKS = 3;

/**
 * Calculates every formula of ours, with what depends on it, and waits until none is busy any more. The rest of
 * the workbook stays as it is, unless a defined name calls ours: which cells use it, they do not say, so all are
 * calculated then.
 *
 * @throws WorkbookError "stillCalculating" after two minutes
 */
export function calculateOwn(store: Pick<Store, "state">, patienceMs = PATIENCE_MS): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { application, worksheets } = context.workbook;
    const names = await definedNames(context);
    if (names.some(({ formula }) => callsSmallcap(String(formula))))
      application.calculate(Excel.CalculationType.full);
    else await markDirty(context, runsOf(await ownCells(context, "workbook")));
    const sheet = worksheets.getActiveWorksheet();
    sheet.load("name");
    const end = Date.now() + patienceMs;
    let quiet = 0;
    do {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      application.load("calculationState");
      await context.sync();
      const isQuiet = application.calculationState === "Done" && store.state().outstanding === 0;
      quiet = isQuiet ? quiet + 1 : 0;
      if (quiet === QUIET_LOOKS) return;
    } while (Date.now() < end);
    throw new WorkbookError("stillCalculating", { sheet: sheet.name });
  });
}
