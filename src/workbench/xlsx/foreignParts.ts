import { keepElements, type Keeping } from "./keptElements.ts";
import type { OpenPackage } from "./openPackage.ts";

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * What an opened file has that a workbook does not understand, for saving: parts nobody took, the elements
 * that lead to them, and the file's list of content types. Nothing at all for a file without such.
 */
export function foreignParts(opened: OpenPackage, keepings: readonly Keeping[]): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  const foreign = new Set(opened.foreign);
  for (const path of foreign) parts[path] = opened.parts.get(path)!;
  for (const keeping of keepings)
    for (const [path, text] of Object.entries(keepElements(keeping, (target) => foreign.has(target))))
      parts[path] = new TextEncoder().encode(text);
  const types = opened.parts.get(CONTENT_TYPES);
  if (foreign.size > 0 && types) parts[CONTENT_TYPES] = types;
  return parts;
}
