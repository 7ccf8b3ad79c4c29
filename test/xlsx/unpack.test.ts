/* Files made to harm whoever opens them: each is refused with a reason, before its bytes are in memory. */
import { deflateSync, strToU8, zipSync } from "fflate";
import { crc32 } from "../../src/xlsx/zip/crc32.ts";
import { parseXml } from "../../src/xlsx/xml/parseXml.ts";
import { unpack } from "../../src/xlsx/zip/unpack.ts";

interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc?: number;
  readonly flags?: number;
}

/** A zip whose directory says what it is told to say. */
function zipOf(entries: readonly Entry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, packed, size, crc = 0, flags = 0 } of entries) {
    const label = strToU8(name);
    const fields = (start: number[], end: number[]) => {
      const bytes = new Uint8Array(start.length + 4 * 3 + 2 * 2 + end.length + label.length);
      bytes.set(start);
      const view = new DataView(bytes.buffer);
      [crc, packed.length, size].forEach((number, i) => view.setUint32(start.length + 4 * i, number, true));
      view.setUint16(start.length + 12, label.length, true);
      bytes.set(end, start.length + 16);
      bytes.set(label, start.length + 16 + end.length);
      return bytes;
    };
    const at = [offset & 255, (offset >> 8) & 255, (offset >> 16) & 255, (offset >> 24) & 255];
    const local = fields([0x50, 0x4b, 3, 4, 20, 0, flags, 0, 8, 0, 0, 0, 0, 0], []);
    directory.push(
      fields(
        [0x50, 0x4b, 1, 2, 20, 0, 20, 0, flags, 0, 8, 0, 0, 0, 0, 0],
        [...Array<number>(10).fill(0), ...at],
      ),
    );
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return Uint8Array.from([...parts, ...directory, end].flatMap((part) => [...part]));
}

const code = (bytes: Uint8Array, limits = {}) => {
  try {
    return unpack(bytes, limits).size;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const honest = (name: string, text: string): Entry => {
  const bytes = strToU8(text);
  return { name, packed: deflateSync(bytes), size: bytes.length, crc: crc32(bytes) };
};

test("an honest file opens, whoever wrote its paths", () => {
  const parts = unpack(zipOf([honest("/xl\\workbook.xml", "<a/>"), honest("b.xml", "")]));
  expect([...parts.keys()]).toEqual(["xl/workbook.xml", "b.xml"]);
  expect(new TextDecoder().decode(parts.get("xl/workbook.xml"))).toBe("<a/>");
});

test("a part of more than 100 MB, or one that packs like a bomb, is refused by what it says of itself", () => {
  const small = deflateSync(new Uint8Array(1000));
  expect(code(zipOf([{ name: "a.xml", packed: small, size: 100_000_001 }]))).toBe("tooBig");
  expect(code(zipOf([{ name: "a.xml", packed: small, size: 11_000_000 }]))).toBe("tooBig");
  const many = Array.from({ length: 5 }, (_, i) => ({ name: `${i}.xml`, packed: small, size: 9_000_000 }));
  expect(code(zipOf(many), { bytes: 40_000_000 })).toBe("tooBig");
  expect(code(zipOf(many), { parts: 4 })).toBe("tooBig");
});

test("one that says less than it unpacks to is stopped on the way", () => {
  const bomb = deflateSync(new Uint8Array(60_000_000));
  expect(bomb.length).toBeLessThan(100_000);
  expect(code(zipOf([{ name: "a.xml", packed: bomb, size: 10 }]))).toBe("notAZip");
});

test("a part that is not what it declares is damage: by size, by checksum, by content", () => {
  const part = honest("a.xml", "<a>some text</a>");
  expect(code(zipOf([part]))).toBe(1);
  expect(code(zipOf([{ ...part, size: part.size - 1 }]))).toBe("notAZip");
  expect(code(zipOf([{ ...part, crc: 1 }]))).toBe("notAZip");
  expect(code(zipOf([{ ...part, packed: new Uint8Array([255, 255, 255]) }]))).toBe("notAZip");
  expect(code(zipOf([{ ...part, flags: 1 }]))).toBe("encrypted");
});

test.each(["../../evil.xml", "a/../../b.xml", "C:\\evil.xml", "a//b.xml", "./a.xml", "a\u0000.xml"])(
  "the path %j is no name of a part",
  (name) => {
    expect(code(zipOf([honest(name, "x")]))).toBe("unsafePath");
  },
);

test("a directory whose entry would end behind it is damage", () => {
  const bytes = zipOf([honest("a.xml", "<a/>")]);
  const entry = new DataView(bytes.buffer).getUint32(bytes.length - 22 + 16, true);
  for (const field of [28, 30, 32]) {
    const broken = Uint8Array.from(bytes);
    broken.set([0xff, 0xff], entry + field);
    expect(code(broken)).toBe("notAZip");
  }
});

test("a part that is there twice is refused: nobody knows which one counts", () => {
  expect(code(zipOf([honest("a.xml", "1"), honest("a.xml", "2")]))).toBe("unsafePath");
});

test("what zip programs write is read: stored parts, folders, comments", () => {
  const zip = zipSync({
    "a.xml": [strToU8("stored"), { level: 0, comment: "c" }],
    "folder/": new Uint8Array(),
  });
  expect([...unpack(zip).keys()]).toEqual(["a.xml"]);
});

test("entities cannot grow: there are none but XML's own", () => {
  const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>`;
  expect(() => parseXml(laughs)).toThrow(expect.objectContaining({ code: "doctype" }));
  for (const unknown of ["b", "constructor", "toString"])
    expect(() => parseXml(`<a>&${unknown};</a>`)).toThrow(expect.objectContaining({ code: "brokenXml" }));
  expect(parseXml("<a>&lt;&#65;&#x42;<![CDATA[&b;]]></a>").text).toBe("<AB&b;");
});
