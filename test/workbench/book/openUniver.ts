import type { Univer } from "@univerjs/core";
import type { Book } from "../../../src/workbench/book/book.ts";
import { bookOver } from "../../../src/workbench/book/bookOver.ts";
import { nodeUniver } from "../../../src/workbench/book/nodeBook.ts";

/** A book and the Univer under it, for what only its grid does. */
export function openUniver(): { readonly book: Book; readonly univer: Univer } {
  const univer = nodeUniver();
  return { book: bookOver(univer), univer };
}
