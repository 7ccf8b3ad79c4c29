import type { EditablePackage } from "../../../../xlsx/editablePackage.ts";
import { removal } from "../../../../xlsx/edits.ts";
import type { Relationship } from "../../../../xlsx/relationships.ts";
import type { XmlElement } from "../../../../xlsx/xml/xmlElement.ts";

/** Our id in manifest.xml: by it a workbook names the add-in that it wants opened. */
export const ADD_IN_ID = "8c1f6a52-3d74-4e0b-9b57-6a2e0c9d4f31";
const OWN_FUNCTION = /^_xldudf_SMALLCAP_/i;

/**
 * Takes our add-in's reference out of a file, and with it our settings, "open the pane with this workbook"
 * among them: whoever opens the file is asked nothing. References to other add-ins stay. Excel hangs the list
 * of panes on the package; some programs hang it on the workbook.
 *
 * @returns how many references went
 */
export function removeAddIn(file: EditablePackage, workbook: string): number {
  return ["", workbook].reduce((sum, from) => sum + removeFrom(file, from), 0);
}

function removeFrom(file: EditablePackage, from: string): number {
  const list = file.relationships(from).find(({ kind }) => kind === "webextensiontaskpanes")?.target;
  const root = file.xml(list);
  if (list === undefined || !root) return 0;
  const own = file.relationships(list).filter(({ target }) => isOurs(file.xml(target)));
  if (own.length === 0) return 0;
  const panes = root.all("taskpane");
  const ours = panes.filter((pane) =>
    own.some(({ id }) => id === pane.child("webextensionref")?.attribute("id")),
  );
  file.edit(list, ours.map(removal));
  for (const { target } of own) removeExtension(file, target, list);
  if (ours.length === panes.length) file.remove(list, from);
  return own.length;
}

function isOurs(extension: XmlElement | undefined): boolean {
  if (!extension) return false;
  const id = extension.child("reference")?.attribute("id")?.toLowerCase();
  const functions = [...extension.descendants("customFunctionIds")];
  return id === ADD_IN_ID || functions.some(({ text }) => OWN_FUNCTION.test(text.trim()));
}

/** With what hangs on it, such as a picture of the pane. */
function removeExtension(file: EditablePackage, path: string, list: string): void {
  const inside = (relationship: Relationship) => !relationship.external && file.has(relationship.target);
  for (const { target } of file.relationships(path).filter(inside)) file.remove(target, path);
  file.remove(path, list);
}
