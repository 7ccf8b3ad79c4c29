/** What Microsoft's types do not know yet: ExcelApi 1.20. */
interface RunOptions extends Excel.RunOptions {
  readonly mergeUndoGroup?: boolean;
}

/**
 * How we run a longer change of the workbook: after a cell that is being edited has been left, and where
 * Excel can, as one step to undo.
 */
export function runOptions(): RunOptions {
  const isOneStep = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return { delayForCellEdit: true, ...(isOneStep && { mergeUndoGroup: true }) };
}
