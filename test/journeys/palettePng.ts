import { deflateSync, inflateSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/zip/crc32.ts";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLORS = 256;

/**
 * A screenshot with at most 256 colours, the commonest of it, a third of its size: every other colour becomes the
 * nearest of them.
 *
 * @param png - 8 bits a channel, not interlaced, as browsers write them
 */
export function palettePng(png: Buffer): Buffer {
  const { header, width, height, channels, data } = readChunks(png);
  const pixels = unfiltered(data, width * channels, height, channels);
  const colors = new Uint32Array(width * height);
  for (let i = 0; i < colors.length; i++)
    colors[i] = (pixels[i * channels]! << 16) | (pixels[i * channels + 1]! << 8) | pixels[i * channels + 2]!;
  const { palette, indexOf } = paletteOf(colors);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = indexOf(colors[y * width + x]!);
  // 8 bits, by palette
  header[8] = 8;
  header[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channelsOf))),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function readChunks(png: Buffer) {
  const parts: Buffer[] = [];
  let header = Buffer.alloc(0);
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const type = png.toString("latin1", at + 4, at + 8);
    if (type === "IHDR") header = Buffer.from(body);
    if (type === "IDAT") parts.push(body);
  }
  const channels = { 2: 3, 6: 4 }[header[9] ?? 0];
  if (header[8] !== 8 || header[12] !== 0 || channels === undefined)
    throw new Error("a picture of another kind than browsers write");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  return { header, width, height, channels, data: inflateSync(Buffer.concat(parts)) };
}

/** Undoes the five filters of PNG, line by line. */
function unfiltered(data: Buffer, stride: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]!;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < step ? 0 : out[at - step]!;
      const up = y === 0 ? 0 : out[at - stride]!;
      const corner = x < step || y === 0 ? 0 : out[at - stride - step]!;
      out[at] = data[y * (stride + 1) + 1 + x]! + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter < 3) return [0, left, up][filter]!;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const nearest = [left, up, corner].map((value) => Math.abs(guess - value));
  return [left, up, corner][nearest.indexOf(Math.min(...nearest))]!;
}

function paletteOf(colors: Uint32Array) {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_COLORS)
    .map(([color]) => color);
  const indexes = new Map(palette.map((color, i) => [color, i]));
  const nearest = (color: number) => {
    const distances = palette.map((known) => distance(color, known));
    return distances.indexOf(Math.min(...distances));
  };
  return {
    palette,
    indexOf(color: number): number {
      const known = indexes.get(color) ?? nearest(color);
      indexes.set(color, known);
      return known;
    },
  };
}

const channelsOf = (color: number) => [color >> 16, (color >> 8) & 255, color & 255];

function distance(a: number, b: number): number {
  const theirs = channelsOf(b);
  return channelsOf(a).reduce((sum, channel, i) => sum + (channel - theirs[i]!) ** 2, 0);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
