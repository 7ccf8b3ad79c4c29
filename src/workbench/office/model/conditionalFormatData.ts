/* What a conditional format of the book is to the API. */
import type { ConditionalFormatData } from "../../book/bookData.ts";
import { itemNotFound } from "../officeError.ts";
import type { World } from "../world.ts";
import type { OnFormat } from "./officeObject.ts";

export type Kind = ConditionalFormatData["type"];
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

export function changeFormat<K extends Kind>(
  world: World,
  self: OnFormat,
  kind: K,
  part: Partial<Of<K>>,
): void {
  world.book.putConditionalFormat(self.sheet, { ...ofKind(world, self, kind), ...part });
}
