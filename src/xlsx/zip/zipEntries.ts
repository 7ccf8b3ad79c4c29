import { XlsxError } from "../xlsxError.ts";

/** What a zip's directory says of one entry, not yet believed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the zip. */
  readonly packed: Uint8Array;
  /** Bytes once unpacked. */
  readonly size: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
/** Stands for a number that is in the extra field, since it needs 64 bits (or its writer thought so). */
const ELSEWHERE = 0xffffffff;
const ZIP64 = 1;

/**
 * The entries of a zip by its directory at the end (APPNOTE 4.3.12), in order.
 *
 * @throws XlsxError notAZip, encrypted
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    if (at + 46 + nameLength + extraLength + commentLength > end) throw damaged();
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & ENCRYPTED)
      throw new XlsxError("encrypted", `The file is encrypted: ${name}.`);
    const [size, packedSize, offset] = sizes(view, at, at + 46 + nameLength, extraLength);
    const packed = content(bytes, view, offset, packedSize);
    const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    entries.push({ name, method, crc, packed, size });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

/** Unpacked size, packed size and place, from the directory or, where it says so, from the field of 64-bit numbers. */
function sizes(view: DataView, entry: number, extra: number, length: number): [number, number, number] {
  const plain = [24, 20, 42].map((field) => view.getUint32(entry + field, true));
  let wide = wideField(view, extra, extra + length);
  const [size, packed, offset] = plain.map((number) => {
    if (number !== ELSEWHERE) return number;
    if (wide === undefined || wide + 8 > view.byteLength) throw damaged();
    const value = Number(view.getBigUint64(wide, true));
    wide += 8;
    return value;
  }) as [number, number, number];
  return [size, packed, offset];
}

function wideField(view: DataView, from: number, to: number): number | undefined {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === ZIP64) return at + 4;
  return undefined;
}

function content(bytes: Uint8Array, view: DataView, offset: number, length: number): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) throw damaged();
  return bytes.subarray(start, start + length);
}

const damaged = () => new XlsxError("notAZip", "The file is not a workbook, or it is damaged.");
