import { parseArea } from "../../../../xlsx/cellAddress.ts";
import { attributeRemoval, contentEdit, removal, type Edit } from "../../../../xlsx/edits.ts";
import { shiftFormula } from "../../../../xlsx/formulas/shiftFormula.ts";
import type { XmlElement } from "../../../../xlsx/xml/xmlElement.ts";
import { escapeXml } from "../../../../xlsx/xml/xmlText.ts";
import { digest } from "../record/digest.ts";
import { fixedSpills, type SpillOf } from "./fixedSpills.ts";
import type { FrozenFormula } from "../record/frozenFormula.ts";
import { shownFormula, type IsOwn } from "./ownFormula.ts";
import { sheetCells, valueOf, type SheetCell } from "./sheetCells.ts";

/** What is to be changed in a worksheet part, and what is lost by it. */
export interface FrozenSheet {
  readonly edits: readonly Edit[];
  readonly formulas: readonly FrozenFormula[];
  /** Of them, those without a value worth keeping: never calculated, or #NAME?, or #BUSY!. */
  readonly withoutValue: number;
}

/** A worksheet of the file, read. */
export interface SheetPart {
  readonly name: string;
  readonly root: XmlElement;
  readonly cells: readonly SheetCell[];
  /** What Excel's `values` gives for an area. */
  readonly values: (area: FrozenFormula["area"]) => readonly (readonly unknown[])[];
}

/** Results that are none: the add-in was not there, or had not answered. */
const NO_VALUE = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#CONNECT!"]);

/** @param strings - the file's shared strings */
export function sheetPart(name: string, root: XmlElement, strings: readonly string[]): SheetPart {
  const cells = [...sheetCells(root)];
  const key = (row: number, column: number) => row * 16_384 + column;
  const at = new Map(cells.map(({ row, column, element }) => [key(row, column), element]));
  const values: SheetPart["values"] = ({ row, column, rows, columns }) =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => valueOf(at.get(key(row + i, column + j)), strings)),
    );
  return { name, root, cells, values };
}

/**
 * Makes values of our formulas in a worksheet part: the formula and the mark of dynamic arrays go, the cached
 * result stays with its format, and so do the cells it spilled into, which hold plain values in files anyway.
 * Cost: one pass over the cells.
 */
export function freezeSheet(sheet: SheetPart, isOwn: IsOwn): FrozenSheet {
  const masters = new Map<string, Master>();
  const edits: Edit[] = [];
  const formulas: FrozenFormula[] = [];
  let withoutValue = 0;
  for (const cell of sheet.cells) {
    const f = cell.element.child("f");
    const stored = f && storedFormula(f, cell, masters);
    if (!f || stored === undefined || !isOwn(stored)) continue;
    edits.push(removal(f), ...attributeRemoval(cell.element, "cm"));
    const area = areaOf(f, cell);
    formulas.push({
      sheet: sheet.name,
      area,
      formula: shownFormula(stored),
      mark: digest(sheet.values(area)),
    });
    const value = cell.element.child("v")?.text;
    if (value === undefined || NO_VALUE.has(value)) withoutValue += 1;
  }
  return { edits, formulas, withoutValue };
}

/**
 * Lets other formulas, and rules of entry, that refer to the spill of a frozen formula (`A1#`) name its cells.
 * They stay formulas; their originals go on record too.
 */
export function fixSheet(
  sheet: SheetPart,
  isOwn: IsOwn,
  spillOf: SpillOf,
): Pick<FrozenSheet, "edits" | "formulas"> {
  const edits: Edit[] = [];
  const formulas: FrozenFormula[] = [];
  for (const cell of sheet.cells) {
    const f = cell.element.child("f");
    const edit = f && !isOwn(f.text) ? spillEdit(f, sheet.name, spillOf) : undefined;
    if (!f || !edit) continue;
    edits.push(edit);
    const mark = shownFormula(fixedSpills(f.text, sheet.name, spillOf));
    formulas.push({ sheet: sheet.name, area: areaOf(f, cell), formula: shownFormula(f.text), mark });
  }
  for (const rule of sheet.root.descendants("dataValidation"))
    for (const part of [...rule.descendants("formula1"), ...rule.descendants("formula2")]) {
      const edit = spillEdit(part.child("f") ?? part, sheet.name, spillOf);
      if (edit) edits.push(edit);
    }
  return { edits, formulas };
}

/** What to change of an element that holds a formula; undefined for nothing. */
export function spillEdit(element: XmlElement, sheet: string, spillOf: SpillOf): Edit | undefined {
  const fixed = fixedSpills(element.text, sheet, spillOf);
  return fixed === element.text ? undefined : contentEdit(element, escapeXml(fixed));
}

interface Master {
  readonly stored: string;
  readonly cell: SheetCell;
}

/** A formula is written out, or says it is that of another cell, moved. */
function storedFormula(f: XmlElement, cell: SheetCell, masters: Map<string, Master>): string | undefined {
  const kind = f.attribute("t");
  if (kind === "dataTable") return undefined;
  if (kind !== "shared") return f.text;
  const index = f.attribute("si") ?? "";
  if (f.text !== "") masters.set(index, { stored: f.text, cell });
  const master = masters.get(index);
  return master && shiftFormula(master.stored, cell.row - master.cell.row, cell.column - master.cell.column);
}

function areaOf(f: XmlElement, { row, column }: SheetCell): FrozenFormula["area"] {
  const area = f.attribute("t") === "array" ? parseArea(f.attribute("ref") ?? "") : undefined;
  return area?.row === row && area.column === column ? area : { row, column, rows: 1, columns: 1 };
}
