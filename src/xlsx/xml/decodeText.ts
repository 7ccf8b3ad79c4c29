import { XlsxError } from "../xlsxError.ts";

/** The text of a part, which is UTF-8, or UTF-16 with a byte order mark. */
export function decodeText(part: Uint8Array, path: string): string {
  const encoding =
    part[0] === 0xff && part[1] === 0xfe
      ? "utf-16le"
      : part[0] === 0xfe && part[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(part);
  } catch (error) {
    throw new XlsxError("brokenXml", `The file is damaged: ${path} is no text.`, { cause: error });
  }
}
