import type { NoteData } from "../../book/bookData.ts";
import { parseCell } from "../../../xlsx/cellAddress.ts";
import { readText } from "../../../xlsx/sharedStrings.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";

/** Notes of a comments part. */
export function readNotes(root: XmlElement | undefined): NoteData[] {
  return (root?.child("commentList")?.all("comment") ?? []).flatMap((comment) => {
    const cell = parseCell(comment.attribute("ref") ?? "");
    const text = comment.child("text");
    return cell && text ? [{ ...cell, text: readText(text) }] : [];
  });
}
