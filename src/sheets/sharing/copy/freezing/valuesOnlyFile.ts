import { PINNED_NAMESPACE } from "../../../../data/pinned/pinnedPart.ts";
import { EditablePackage } from "../../../../xlsx/editablePackage.ts";
import type { Relationship } from "../../../../xlsx/relationships.ts";
import { readSharedStrings } from "../../../../xlsx/sharedStrings.ts";
import type { XmlElement } from "../../../../xlsx/xml/xmlElement.ts";
import { XlsxError } from "../../../../xlsx/xlsxError.ts";
import { fromXstring } from "../../../../xlsx/xml/xmlText.ts";
import { addRecord } from "../record/addRecord.ts";
import type { CopySheetTexts } from "../../../../i18n/types/copyTexts.ts";
import type { SpillOf } from "./fixedSpills.ts";
import { fixNames, freezeNames } from "./freezeNames.ts";
import { fixSheet, freezeSheet, sheetPart } from "./freezeSheet.ts";
import { freezeTable } from "./freezeTable.ts";
import type { FrozenFormula, FrozenName } from "../record/frozenFormula.ts";
import { ownFormula, type IsOwn } from "./ownFormula.ts";
import { remainingCalls, type RemainingCall } from "./remainingCalls.ts";
import { removeAddIn } from "./removeAddIn.ts";
import { removePinned } from "./removePinned.ts";

/** A values-only copy of a file, and what became of it. */
export interface ValuesOnlyFile {
  readonly bytes: Uint8Array;
  /** Formulas that became values, in the order of the file. */
  readonly formulas: readonly FrozenFormula[];
  readonly names: readonly FrozenName[];
  /** Of the formulas, those whose cached result is none: never calculated, #NAME?, #BUSY!. */
  readonly withoutValue: number;
  /** Calls of ours that stay, since there is no value to put in their place. */
  readonly remaining: readonly RemainingCall[];
  /** Parts of pinned data that were taken out. */
  readonly pinned: number;
}

/**
 * A copy of an .xlsx file for colleagues without the add-in: our formulas are values, their originals are on a
 * hidden worksheet, and neither the add-in nor pinned data is mentioned any more. Everything else keeps its bytes:
 * spills, formats, tables, charts, conditional formats, other formulas, parts nobody knows. (The list of the order
 * of calculation goes: Excel makes it anew, and half a list would be damage.)
 *
 * Pure; cost: one pass over the cells of the worksheets, and one packing of the file.
 *
 * @throws XlsxError when the file is no workbook, or beyond all bounds
 */
export function valuesOnlyFile(bytes: Uint8Array, texts: CopySheetTexts): ValuesOnlyFile {
  const file = new EditablePackage(bytes);
  const path = file.relationships("").find(({ kind }) => kind === "officeDocument")?.target;
  const workbook = file.xml(path);
  if (path === undefined || workbook?.name !== "workbook")
    throw new XlsxError("notAWorkbook", "The file holds no Excel workbook.");
  const relationships = file.relationships(path);
  const listed = workbook.child("sheets")?.all("sheet") ?? [];
  const names = freezeNames(workbook, listed.map(sheetName));
  const shared = relationships.find(({ kind }) => kind === "sharedStrings")?.target;
  const strings = readSharedStrings(file.xml(shared));
  const isOwn = ownFormula(names.called);
  const parts = listed.flatMap((sheet) => {
    const target = worksheetPath(relationships, sheet);
    const root = file.xml(target);
    return target !== undefined && root
      ? [{ path: target, sheet: sheetPart(sheetName(sheet), root, strings) }]
      : [];
  });
  const frozen = parts.map(({ sheet }) => freezeSheet(sheet, isOwn));
  const spillOf = spillsOf(frozen.flatMap(({ formulas }) => formulas));
  const fixed = parts.map(({ sheet }) => fixSheet(sheet, isOwn, spillOf));
  const fixedNames = fixNames(workbook, listed.map(sheetName), spillOf);
  const remaining = parts.flatMap(({ sheet }) => remainingCalls(sheet.name, sheet.root, isOwn));
  parts.forEach((part, i) => {
    freezeTables(file, part.path, isOwn);
    file.edit(part.path, [...frozen[i]!.edits, ...fixed[i]!.edits]);
  });
  for (const { target } of relationships.filter(({ kind }) => kind === "calcChain"))
    file.remove(target, path);
  const pinned = removePinned(file, path, PINNED_NAMESPACE);
  removeAddIn(file, path);
  const formulas = frozen.flatMap((sheet) => sheet.formulas);
  const record = {
    formulas: [...formulas, ...fixed.flatMap((sheet) => sheet.formulas)],
    names: [...names.names, ...fixedNames.names],
  };
  if (record.formulas.length + record.names.length > 0)
    file.edit(path, [...names.edits, ...fixedNames.edits, ...addRecord(file, path, record, texts)]);
  return {
    bytes: file.bytes(),
    formulas,
    names: names.names,
    withoutValue: frozen.reduce((sum, sheet) => sum + sheet.withoutValue, 0),
    remaining,
    pinned,
  };
}

const sheetName = (sheet: XmlElement) => fromXstring(sheet.attribute("name") ?? "");

/** The part of a worksheet; undefined for a sheet of another kind, such as a chart's own. */
const worksheetPath = (relationships: readonly Relationship[], sheet: XmlElement) =>
  relationships.find(({ id, kind }) => id === sheet.attribute("id") && kind === "worksheet")?.target;

/** Finds the area of a frozen formula that spilled. Worksheets' names are the same in any case. */
function spillsOf(formulas: readonly FrozenFormula[]): SpillOf {
  const key = (sheet: string, row: number, column: number) => `${row},${column},${sheet.toLowerCase()}`;
  const areas = new Map(formulas.map(({ sheet, area }) => [key(sheet, area.row, area.column), area]));
  return (sheet, row, column) => areas.get(key(sheet, row, column));
}

function freezeTables(file: EditablePackage, sheet: string, isOwn: IsOwn): void {
  for (const { kind, target } of file.relationships(sheet)) {
    const table = kind === "table" ? file.xml(target) : undefined;
    if (table) file.edit(target, freezeTable(table, isOwn));
  }
}
