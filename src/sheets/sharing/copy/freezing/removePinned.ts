import type { EditablePackage } from "../../../../xlsx/editablePackage.ts";

/**
 * Takes our pinned data out of a file: a values copy needs none. They are custom XML whose root is of our
 * namespace; other custom XML stays.
 *
 * @param namespace - of the root element
 * @returns how many parts went
 */
export function removePinned(file: EditablePackage, workbook: string, namespace: string): number {
  const items = file
    .relationships(workbook)
    .filter(({ kind, external }) => kind === "customXml" && !external);
  const own = items.filter(({ target }) => namespaceOf(file, target, namespace) === namespace);
  for (const { target } of own) {
    for (const properties of file.relationships(target)) file.remove(properties.target, target);
    file.remove(target, workbook);
  }
  return own.length;
}

/** The namespace of a part's root. Custom XML of others may be anything, even no XML that we read: it is not parsed. */
function namespaceOf(file: EditablePackage, path: string, wanted: string): string | undefined {
  const root = file.text(path).includes(wanted) ? file.xml(path) : undefined;
  const prefix = /^<([^\s/>:]+):/.exec(root?.raw ?? "")?.[1];
  return root?.attributes[prefix === undefined ? "xmlns" : `xmlns:${prefix}`];
}
