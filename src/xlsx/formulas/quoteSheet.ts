import { parseCell } from "../cellAddress.ts";

/** A sheet's name as it stands before "!": in apostrophes when it is not a plain word. */
export function quoteSheet(name: string): string {
  const isWord = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const isReference = parseCell(name) !== undefined || /^(?:[A-Z]{1,3}|r\d*c\d*)$/i.test(name);
  return isWord && !isReference ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The way back: a sheet's name without the apostrophes it may stand in. */
export function unquoteSheet(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}
