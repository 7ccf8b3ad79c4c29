import { contentEdit, type Edit } from "../../../../xlsx/edits.ts";
import type { SpillOf } from "./fixedSpills.ts";
import { spillEdit } from "./freezeSheet.ts";
import type { XmlElement } from "../../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../../xlsx/xml/xmlText.ts";
import type { FrozenName } from "../record/frozenFormula.ts";
import { ownFormula, shownFormula } from "./ownFormula.ts";

/** Defined names that call ours, what to change of them, and their names in capitals. */
export interface FrozenNames {
  readonly edits: readonly Edit[];
  readonly names: readonly FrozenName[];
  readonly called: ReadonlySet<string>;
}

/**
 * Defined names whose formulas call ours, or other names that do. Files keep no values of names, so they
 * become #N/A; every cell that uses one is frozen like one of our own.
 *
 * @param workbook - xl/workbook.xml
 * @param sheets - names of the worksheets, in the order of the file
 */
export function freezeNames(workbook: XmlElement, sheets: readonly string[]): FrozenNames {
  const all = (workbook.child("definedNames")?.all("definedName") ?? []).map((element) => ({
    element,
    name: fromXstring(element.attribute("name") ?? ""),
  }));
  const called = new Set<string>();
  for (let before = -1; before < called.size;) {
    before = called.size;
    const isOwn = ownFormula(called);
    for (const { element, name } of all) if (isOwn(element.text)) called.add(name.toUpperCase());
  }
  const own = all.filter(
    ({ name, element }) => called.has(name.toUpperCase()) && ownFormula(called)(element.text),
  );
  return {
    called,
    edits: own.map(({ element }) => contentEdit(element, "#N/A")),
    names: own.map(({ element }) => frozenName(element, sheets)),
  };
}

/** Lets names that refer to the spill of a frozen formula name its cells; a list to choose from stays a list. */
export function fixNames(
  workbook: XmlElement,
  sheets: readonly string[],
  spillOf: SpillOf,
): Pick<FrozenNames, "edits" | "names"> {
  const fixed = (workbook.child("definedNames")?.all("definedName") ?? []).flatMap((element) => {
    const edit = spillEdit(element, sheets[element.number("localSheetId") ?? -1] ?? "", spillOf);
    return edit ? [{ edit, name: frozenName(element, sheets) }] : [];
  });
  return { edits: fixed.map(({ edit }) => edit), names: fixed.map(({ name }) => name) };
}

const frozenName = (element: XmlElement, sheets: readonly string[]): FrozenName => ({
  name: fromXstring(element.attribute("name") ?? ""),
  sheet: sheets[element.number("localSheetId") ?? -1] ?? null,
  formula: shownFormula(element.text),
});
