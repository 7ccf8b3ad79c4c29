/* What a conditional format of the book is to the API. */
import type { ConditionalFormatData } from "../../../book/bookData.ts";
import { itemNotFound } from "../../officeError.ts";
import type { World } from "../../world.ts";
import type { OnFormat } from "../objects/officeObject.ts";

/** Kinds that the API can make and change here. */
export type Kind = Exclude<ConditionalFormatData["type"], "Kept">;
export type Of<K extends Kind> = Extract<ConditionalFormatData, { readonly type: K }>;

export function formatOf({ book }: World, { sheet, format }: OnFormat): ConditionalFormatData {
  const found = book.conditionalFormats(sheet).find(({ id }) => id === format);
  if (!found) throw itemNotFound(`conditional format ${format}`);
  return found;
}

export function ofKind<K extends Kind>(world: World, self: OnFormat, kind: K): Of<K> {
  const found = formatOf(world, self);
  if (found.type !== kind) throw itemNotFound(`conditional format of type ${kind}`);
  return found as Of<K>;
}

/** What the API calls the kinds that are only kept, by their names in files. */
const KEPT_TYPES: Readonly<Record<string, string>> = { iconSet: "IconSet", top10: "TopBottom" };

/** As in Excel.ConditionalFormatType; what has no type of its own is a preset. */
export const typeOf = (format: ConditionalFormatData): string =>
  format.type === "Kept" ? (KEPT_TYPES[format.attributes["type"] ?? ""] ?? "PresetCriteria") : format.type;

export function changeFormat<K extends Kind>(
  world: World,
  self: OnFormat,
  kind: K,
  part: Partial<Of<K>>,
): void {
  world.book.putConditionalFormat(self.sheet, { ...ofKind(world, self, kind), ...part });
}
