import { unzipSync } from "fflate";
import { XlsxError } from "./xlsxError.ts";

/** How much a file may hold once unpacked: a workbook of this product is far below, a zip bomb far above. */
export interface Limits {
  /** Bytes of all parts together, unpacked. */
  readonly bytes: number;
  readonly parts: number;
}

const LIMITS: Limits = { bytes: 400_000_000, parts: 20_000 };

/** First bytes of an OLE file: an encrypted workbook, or one of the format before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of a zip by path, without a leading slash. Sizes are checked before anything is unpacked,
 * and an entry that unpacks to another size than it declares is refused.
 *
 * @throws XlsxError encrypted, notAZip, tooBig
 */
export function unpack(bytes: Uint8Array, limits: Limits = LIMITS): Map<string, Uint8Array> {
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new XlsxError("encrypted", "The file is encrypted, or of a format older than .xlsx.");

  let total = 0;
  let count = 0;
  const declared = new Map<string, number>();
  const entries = unzip(bytes, (name, size) => {
    total += size;
    count += 1;
    if (total > limits.bytes || count > limits.parts)
      throw new XlsxError("tooBig", "The file unpacks to more than a workbook should.");
    declared.set(name, size);
    return !name.endsWith("/");
  });

  const parts = new Map<string, Uint8Array>();
  for (const [name, part] of Object.entries(entries)) {
    if (part.length !== declared.get(name))
      throw new XlsxError("notAZip", `The file is damaged: ${name} is not of the size it declares.`);
    parts.set(name.replaceAll("\\", "/").replace(/^\/+/, ""), part);
  }
  return parts;
}

function unzip(
  bytes: Uint8Array,
  wants: (name: string, size: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wants(name, originalSize) });
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError("notAZip", "The file is not a workbook, or it is damaged.", { cause: error });
  }
}
