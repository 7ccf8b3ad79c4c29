import { rangeOf } from "../area.ts";
import type { Run } from "./runsOf.ts";

/** Runs in one request. */
export const BATCH = 200;

/** Lets Excel calculate these cells, and what depends on them; where it calculates when asked only, it is asked. */
export async function markDirty(context: Excel.RequestContext, runs: readonly Run[]): Promise<void> {
  const { application } = context.workbook;
  application.load("calculationMode");
  await context.sync();
  const isManual = application.calculationMode === Excel.CalculationMode.manual;
  for (let i = 0; i < runs.length; i += BATCH) {
    for (const { sheet, area } of runs.slice(i, i + BATCH)) {
      const range = rangeOf(context.workbook.worksheets.getItem(sheet.id), area);
      range.setDirty();
      if (isManual) range.calculate();
    }
    await context.sync();
  }
}
