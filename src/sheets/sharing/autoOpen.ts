import { callsSmallcap } from "../callsSmallcap.ts";
import { formulaIn } from "../formulaIn.ts";
import { readCells, usedArea, type ReadCells } from "./scan/readCells.ts";

/** Office opens the pane of an add-in together with a workbook that has this setting of it. */
const KEY = "Office.AutoShowTaskpaneWithDocument";
/** Cells looked through for a formula of ours; a workbook in which there is none among so many can do without. */
const MOST_CELLS = 200_000;

/** Whether the pane opens with this workbook; null while nobody decided. */
export function autoOpens(): boolean | null {
  const value: unknown = Office.context.document.settings.get(KEY);
  return typeof value === "boolean" ? value : null;
}

/** Decides it, and keeps it in the workbook. */
export function setAutoOpen(opens: boolean): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(KEY, opens);
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new Error(error.message));
    });
  });
}

/**
 * Lets the pane open with a workbook that has formulas of ours, unless a person decided otherwise. A values copy has
 * none and no setting, so it stays silent. Cost: at most one reading of the formulas a workbook and session, and of the
 * values of a sheet that seems to have ours.
 *
 * @returns whether the pane opens with the workbook now
 */
export async function decideAutoOpen(): Promise<boolean> {
  const decided = autoOpens();
  if (decided !== null) return decided;
  if (!(await hasOwnFormulas())) return false;
  await setAutoOpen(true);
  return true;
}

function hasOwnFormulas(): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    let left = MOST_CELLS;
    for (const worksheet of worksheets.items) {
      const area = await usedArea(context, worksheet);
      if (!area) continue;
      const rows = Math.min(area.rows, Math.floor(left / area.columns));
      if (rows === 0) return false;
      left -= rows * area.columns;
      const read = { ...area, rows };
      const formulas = await readCells(context, worksheet, read, "formulas");
      if (!holdsOwn(formulas, formulas.at)) continue;
      const values = await readCells(context, worksheet, read, "values");
      if (holdsOwn(formulas, (row, column) => formulaIn(formulas.at(row, column), values.at(row, column))))
        return true;
    }
    return false;
  });
}

function holdsOwn({ area }: ReadCells, at: ReadCells["at"]): boolean {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const formula = at(row, column);
      if (typeof formula === "string" && callsSmallcap(formula)) return true;
    }
  return false;
}
