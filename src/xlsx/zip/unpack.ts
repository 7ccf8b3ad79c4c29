import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import { XlsxError } from "../xlsxError.ts";
import { zipEntries, type ZipEntry } from "./zipEntries.ts";

/** How much a file may hold once unpacked: a workbook of this product is far below, a zip bomb far above. */
export interface Limits {
  /** Bytes of all parts together, unpacked. */
  readonly bytes: number;
  /** Bytes of one part, unpacked. */
  readonly partBytes: number;
  readonly parts: number;
  /** How many times its packed size a part may be, counted from `ratioFrom` bytes on: a column of zeros packs well, too. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const LIMITS: Limits = {
  bytes: 400_000_000,
  partBytes: 100_000_000,
  parts: 20_000,
  ratio: 250,
  ratioFrom: 10_000_000,
};

/** First bytes of an OLE file: an encrypted workbook, or one of the format before 2007. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Bytes unpacked at once, so that an entry which lies about its size is found out early. */
const STEP = 16_384;
const DEFLATED = 8;

/**
 * The parts of a zip by path, without a leading slash. Sizes are checked before anything is unpacked, and
 * an entry that unpacks to another size or checksum than it declares is refused. Cost: one pass over the bytes.
 *
 * @throws XlsxError encrypted, notAZip, tooBig, unsafePath
 */
export function unpack(bytes: Uint8Array, limits: Partial<Limits> = {}): Map<string, Uint8Array> {
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new XlsxError("encrypted", "The file is encrypted, or of a format older than .xlsx.");
  const entries = zipEntries(bytes).filter(({ name }) => !/[/\\]$/.test(name));
  checkSizes(entries, { ...LIMITS, ...limits });
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) parts.set(safePath(entry.name, parts), content(entry));
  return parts;
}

function checkSizes(entries: readonly ZipEntry[], limits: Limits): void {
  let total = 0;
  for (const { name, size, packed } of entries) {
    total += size;
    if (size > limits.partBytes || (size > limits.ratioFrom && size > limits.ratio * packed.length))
      throw new XlsxError("tooBig", `The file unpacks to more than a workbook should: ${name}.`);
  }
  if (total > limits.bytes || entries.length > limits.parts)
    throw new XlsxError("tooBig", "The file unpacks to more than a workbook should.");
}

/** A path inside the package, or a refusal: one that climbs out of it, or that two entries claim, is no honest one. */
function safePath(name: string, taken: ReadonlyMap<string, unknown>): string {
  const path = name.replaceAll("\\", "/").replace(/^\/+/, "");
  const steps = path.split("/");
  const isUnsafe = steps.some((step) => step === "" || step === "." || step === "..");
  if (isUnsafe || /^[a-z]:|[\u0000-\u001f]/i.test(path) || taken.has(path))
    throw new XlsxError("unsafePath", `The file is damaged: ${JSON.stringify(name)} is no name of a part.`);
  return path;
}

function content(entry: ZipEntry): Uint8Array {
  const part = entry.method === DEFLATED ? inflated(entry) : entry.packed;
  if (part.length !== entry.size || crc32(part) !== entry.crc)
    throw new XlsxError("notAZip", `The file is damaged: ${entry.name} is not what it declares.`);
  return part;
}

/** Unpacks no more than one step beyond the size declared. */
function inflated({ name, packed, size }: ZipEntry): Uint8Array {
  const part = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) part.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw new XlsxError("notAZip", `The file is damaged: ${name} cannot be unpacked.`, { cause: error });
  }
  return length === size ? part : new Uint8Array();
}
