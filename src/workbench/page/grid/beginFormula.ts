import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, ICommandService, type Univer } from "@univerjs/core";
import { SetCellEditVisibleOperation } from "@univerjs/preset-sheets-core";

/**
 * Without it Escape fails in a formula begun by the button of the formula bar: Univer says then that the bar is what is edited,
 * where it means the workbook, and looks for the bar's sheets.
 */
export function beginFormula(univer: Univer, workbook: () => string): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      if (id !== SetCellEditVisibleOperation.id) return;
      const edited = params as { unitId: string };
      if (edited.unitId === DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY) edited.unitId = workbook();
    });
}
