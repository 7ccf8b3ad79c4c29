import { badShape } from "../badShape.ts";

/** Bytes as text, without the mark some publishers put first (BOM). */
export function decodeText(body: Uint8Array): string {
  return new TextDecoder("utf-8").decode(body);
}

/**
 * Bytes of a file of data as text. Retired addresses and robot walls answer with a page and status 200.
 *
 * @throws SourceFailure badShape if it is a page, or nothing
 */
export function decodeData(source: string, body: Uint8Array): string {
  const text = decodeText(body);
  if (/^\s*<(!doctype\s+html|html|head|body|script)/i.test(text.slice(0, 1_000)))
    throw badShape(source, "answers with a web page instead of data");
  if (text.trim() === "") throw badShape(source, "answers with nothing");
  return text;
}
