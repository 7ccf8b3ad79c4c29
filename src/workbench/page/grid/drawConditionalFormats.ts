import type { FUniver } from "@univerjs/core/facade";
import type { Book } from "../../book/book.ts";
import { onceAFrame } from "./onceAFrame.ts";
import { univerRule } from "./univerRule.ts";

/** Keeps what Univer highlights the same as the book's conditional formats. */
export function drawConditionalFormats(book: Book, api: FUniver): void {
  const drawn = new Map<string, string>();
  const draw = () => {
    const workbook = api.getActiveWorkbook();
    for (const { id } of book.sheets) {
      const formats = book.conditionalFormats(id);
      const now = JSON.stringify(formats);
      if (now === (drawn.get(id) ?? "[]")) continue;
      const sheet = workbook?.getSheetBySheetId(id);
      if (!sheet) continue;
      sheet.clearConditionalFormatRules();
      for (const format of formats)
        if (format.type !== "Kept") sheet.addConditionalFormattingRule(univerRule(format));
      drawn.set(id, now);
    }
  };
  const drawSoon = onceAFrame(draw);
  book.onChange(({ kind }) => {
    if (kind === "loaded") drawn.clear();
    if (kind !== "cells") drawSoon();
  });
  draw();
}
