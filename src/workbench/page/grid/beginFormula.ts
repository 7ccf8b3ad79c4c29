import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, type Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  CoverContentCommand,
  IEditorService,
  IFormulaEditorManagerService,
} from "@univerjs/preset-sheets-core";
import { focusCells } from "../frame/parts.ts";

/**
 * The button of the formula bar begins a formula in the cell, as if "=" was typed before what it holds.
 *
 * Univer begins it in the bar, while the cell's own editor asks for the focus once more a frame or two later: where that
 * comes last, all that is typed is lost but the "=".
 */
export function beginFormula(univer: Univer, api: FUniver): void {
  const injector = univer.__getInjector();
  injector.get(IFormulaEditorManagerService).handleFxBtnClick = () => {
    const workbook = api.getActiveWorkbook()!;
    if (workbook.isCellEditing() || !workbook.startEditing()) return;
    const editor = injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)!;
    focusCells(); // without the focus it would not hear that its text now asks for cells to be picked
    const text = editor.getDocumentData().body!.dataStream.replace(/\r\n$/, "");
    const formula = text.startsWith("=") ? text : `=${text}`;
    injector.get(ICommandService).syncExecuteCommand(CoverContentCommand.id, {
      unitId: DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
      body: { dataStream: formula },
    });
    editor.setSelectionRanges([{ startOffset: formula.length, endOffset: formula.length }]);
  };
}
