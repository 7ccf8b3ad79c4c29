/* What is put into a workbook comes back bit for bit, or not at all. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { fromBase64, toBase64 } from "../../../src/data/pinned/base64.ts";
import { canonicalJson } from "../../../src/data/pinned/canonicalJson.ts";
import { packRecords } from "../../../src/data/pinned/packRecords.ts";
import type { PinnedEntry } from "../../../src/data/pinned/pinned.ts";
import { readPart, writePart } from "../../../src/data/pinned/pinnedPart.ts";
import { pinnedProvider } from "../../../src/data/pinned/pinnedProvider.ts";
import { publicUrl } from "../../../src/data/pinned/publicUrl.ts";
import { sha256 } from "../../../src/data/pinned/sha256.ts";
import { unpackRecords } from "../../../src/data/pinned/unpackRecords.ts";
import { snapshot } from "../../../src/data/snapshot/snapshot.ts";
import type { Query } from "../../../src/data/query.ts";
import { makeFund, makeMacro } from "../makeRecords.ts";

const NOW = "2026-11-23T09:00:00.000Z";
const fund = (ticker: string, given = {}): PinnedEntry => ({
  query: { kind: "fund", ticker },
  record: makeFund(ticker, given),
});
const macro = (values: readonly (number | null)[]): PinnedEntry => ({
  query: { kind: "macro", series: "DGS2" },
  record: makeMacro("DGS2", {
    values,
    dates: values.map((_, i) => `2024-01-${String(i + 1).padStart(2, "0")}`),
  }),
});

test("the hash is SHA-256", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
  );
});

test("bytes come back from base64, 16 MB of it too; what is none is null", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
  expect(fromBase64("A".repeat(16_000_000))).toHaveLength(12_000_000);
  const none = ["A", "AB", "A===", "====", "A=AA", "AB=A", "AA A", "AA\n=", "AA-_", "AAAAA===", "AAAA===="];
  expect(none.map(fromBase64)).toEqual(none.map(() => null));
});

test("every number comes back bit for bit, the negative zero too; what JSON cannot say is refused", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 28 }),
      (values) => {
        const back = unpackRecords(packRecords([macro(values)], NOW).parts)!.entries[0]!.record;
        expect(back.kind === "macro" && back.values.every((value, i) => Object.is(value, values[i]))).toBe(
          true,
        );
      },
    ),
  );
  expect(() => canonicalJson([NaN])).toThrow(TypeError);
  expect(() => canonicalJson(() => 1)).toThrow(TypeError);
});

test("records of every kind of the snapshot come back as they were", async () => {
  const queries: Query[] = [
    { kind: "fund", ticker: "IWM" },
    { kind: "valuations", ticker: "IWM" },
    { kind: "returns", ticker: "IWM", interval: "monthly" },
    { kind: "macro", series: "RSXFS" },
    { kind: "catalogue" },
  ];
  const answers = await snapshot(queries, new AbortController().signal);
  const entries = answers.flatMap((answer, i) =>
    answer.state === "found" ? [{ query: queries[i]!, record: answer.record }] : [],
  );
  expect(entries).toHaveLength(queries.length);
  const { parts, pinned } = packRecords(entries, NOW);
  const unpacked = unpackRecords(parts)!;
  expect(unpacked).toEqual(pinned);
  for (const { query, record } of unpacked.entries)
    expect(record).toEqual({
      ...entries.find((entry) => entry.query.kind === query.kind)!.record,
      quality: "workbook",
    });
});

test("the same data has the same hash, in whatever order it was asked for and on whatever day", () => {
  const [one, other] = [fund("IWM"), fund("VBR")];
  const hash = packRecords([one, other], NOW).pinned.hash;
  expect(packRecords([other, one, one], "2027-01-01T00:00:00.000Z").pinned.hash).toBe(hash);
  expect(packRecords([other], NOW).pinned.hash).not.toBe(hash);
});

test("large data goes in several parts below 1 MB each, and comes back from any order of them", () => {
  const noise = fc.sample(fc.string({ minLength: 90_000, maxLength: 90_000 }), { numRuns: 12, seed: 1 });
  const entries = noise.map((name, i) => fund(`F${String(i)}`, { name }));
  const { parts, pinned } = packRecords(entries, NOW);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(part.length).toBeLessThan(1_000_000);
  expect(unpackRecords([...parts].reverse())).toEqual(pinned);
  for (const [i] of parts.entries())
    expect(() => unpackRecords(parts.filter((_, j) => j !== i))).toThrow(/pinnedDamaged/);
  expect(() => unpackRecords([...parts, parts[0]!])).toThrow(/pinnedDamaged/);
});

test("what could not be read again is not written, and told with both sizes", () => {
  const entries = [fund("IWM"), fund("VBR")];
  const { length } = strToU8(canonicalJson(packRecords(entries, NOW).pinned.entries));
  expect(unpackRecords(packRecords(entries, NOW, length).parts)!.entries).toHaveLength(2);
  expect(() => packRecords(entries, NOW, length - 1)).toThrow(
    expect.objectContaining({ problem: "pinnedTooLarge", details: { megabytes: 1, limit: 0 } }),
  );
});

const { parts } = packRecords([fund("IWM"), fund("VBR")], NOW);
const part = parts[0]!;
const whole = unpackRecords(parts)!.entries;
const [, content] = /^<pinned[^>]*>(.*)<\/pinned>$/.exec(part)!;

/** The part with other entries inside, and the hash that fits them. */
const forged = (entries: unknown) => holding(JSON.stringify(entries));

/** The part with any text inside, and the hash that fits it. */
function holding(text: string): string {
  const bytes = strToU8(text);
  return writePart({ ...readPart(part)!, hash: sha256(bytes), base64: toBase64(deflateSync(bytes)) });
}

const damaged: readonly (readonly [string, string])[] = [
  ["cut short", part.slice(0, -60)],
  [
    "a letter changed",
    part.replace(content!, content!.replace(content![40]!, content![40] === "A" ? "B" : "A")),
  ],
  ["half its content", part.replace(content!, content!.slice(0, content!.length / 2))],
  ["no base64", part.replace(content!, "!!!")],
  ["empty", part.replace(content!, "")],
  ["somebody else's XML in our namespace", '<pinned xmlns="urn:smallcap:pinned"><x/></pinned>'],
  ["no XML", "hello"],
  [
    "another hash",
    part.replace(/hash="./, (found) => found.slice(0, -1) + (found.endsWith("0") ? "1" : "0")),
  ],
  ["no list inside", forged({ records: [] })],
  ["a record of another fund", forged([{ ...fund("IWM"), query: { kind: "fund", ticker: "VB" } }])],
  ["a text for a number", forged([fund("IWM", { price: { value: "9", asOf: null, source: "x" } })])],
  ["dates without values", forged([{ ...macro([1, 2]), record: { ...macro([1, 2]).record, values: [1] } }])],
  [
    "an unknown kind",
    forged([{ query: { kind: "toString" }, record: { ...makeFund("A"), kind: "toString" } }]),
  ],
  ["no JSON, with a hash that fits", holding("[{]")],
  ["a bomb", writePart({ ...readPart(part)!, base64: toBase64(deflateSync(new Uint8Array(80_000_000))) })],
];

test.each(damaged)("a part that is %s is refused as a whole", (_, xml) => {
  expect(() => unpackRecords([xml])).toThrow(expect.objectContaining({ problem: "pinnedDamaged" }));
  expect(() => unpackRecords([xml, xml])).toThrow(expect.objectContaining({ problem: "pinnedDamaged" }));
});

test("any byte changed is noticed", () => {
  fc.assert(
    fc.property(fc.nat({ max: part.length - 1 }), fc.constantFrom("A", "z", "<", "0", " "), (at, letter) => {
      const changed = part.slice(0, at) + letter + part.slice(at + 1);
      let entries: readonly PinnedEntry[] | null;
      try {
        entries = unpackRecords([changed])!.entries;
      } catch (error) {
        entries = null;
        expect(error).toMatchObject({ name: "WorkbookError" });
      }
      // what is read in spite of it is whole: a date of pinning, a blank
      if (entries) expect(entries).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test("a part of a newer format is told apart from a damaged one", () => {
  const newer = part.replace('version="1"', 'version="2"');
  expect(() => unpackRecords([newer])).toThrow(
    expect.objectContaining({ problem: "pinnedNewer", details: { version: 2 } }),
  );
  expect(unpackRecords([])).toBeNull();
});

test("of two sets, as an interrupted pinning leaves them, the newest whole one counts", () => {
  const later = packRecords([fund("IWM", { name: "later" })], "2026-12-01T00:00:00.000Z").parts[0]!;
  expect(unpackRecords([part, later])!.pinnedOn).toBe("2026-12-01T00:00:00.000Z");
  expect(unpackRecords([part, later.slice(0, -30)])!.pinnedOn).toBe(NOW);
});

test("no key, no password and no address of a service goes into a part", () => {
  const entries = [
    fund("A", { sourceUrl: "https://api.stlouisfed.org/fred?series_id=X&api_key=SECRET1" }),
    fund("B", { sourceUrl: "https://user:SECRET2@ishares.com/x?token=SECRET3#auth=SECRET4" }),
    fund("C", { sourceUrl: "http://localhost:3000/api/v1/query" }),
    fund("D", { sourceUrl: "https://smallcap.corp/api" }),
    fund("E", { sourceUrl: "http://10.0.0.7/api" }),
    fund("F", { sourceUrl: "http://server/api" }),
    fund("G", { sourceUrl: "javascript:alert(1)" }),
  ];
  const [xml] = packRecords(entries, NOW).parts;
  const text = xml! + strFromU8(inflateSync(fromBase64(readPart(xml!)!.base64)!));
  expect(text).not.toMatch(/SECRET|user:|localhost|\.corp|10\.0\.0\.7|server|javascript/);
  expect(text).toContain("https://api.stlouisfed.org/fred?series_id=X");
  expect(publicUrl(null)).toBeNull();
});

test("the provider answers what is pinned, marked as such, and leaves the rest to others; questions wait for the workbook", async () => {
  let arrive!: (pinned: ReturnType<typeof unpackRecords>) => void;
  const provider = pinnedProvider(new Promise((resolve) => (arrive = resolve)));
  const asked = provider(
    [
      { kind: "fund", ticker: "IWM" },
      { kind: "fund", ticker: "SPY" },
    ],
    new AbortController().signal,
  );
  arrive(unpackRecords(parts));
  expect(await asked).toEqual([
    { state: "found", record: { ...makeFund("IWM"), quality: "workbook" } },
    { state: "absent", problem: { problem: "needsService", details: expect.anything() } },
  ]);
  const unreadable = pinnedProvider(Promise.reject(new Error("no host")));
  await expect(unreadable([{ kind: "catalogue" }], new AbortController().signal)).rejects.toThrow("no host");
});
