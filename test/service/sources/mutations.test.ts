/* Whatever a source sends, its reader gives something sound or fails as sources fail: never another error, never a broken number. */
import fc from "fast-check";
import { SourceFailure } from "../../../src/service/sources/source.ts";
import { bytes, webPage } from "./fixtures/bytes.ts";
import { samples } from "./samples.ts";
import { faultsOf } from "./sound.ts";

type Change = (body: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (body: Uint8Array, share: number) => Math.floor(share * body.length);

const cut: fc.Arbitrary<Change> = place.map((share) => (body) => body.slice(0, at(body, share)));

const flip: fc.Arbitrary<Change> = fc
  .tuple(place, fc.integer({ min: 0, max: 255 }))
  .map(([share, byte]) => (body) => {
    const changed = body.slice();
    changed[at(body, share)] = byte;
    return changed;
  });

const strange = fc.constantFrom(
  "0",
  "-1",
  "NaN",
  "1e999",
  "-1e308",
  "5e-324",
  "99999999999999999999",
  "null",
  '""',
  "[]",
  "{}",
  "true",
  "2026-13-45",
  "9999-12-31",
);

/** The number that comes next after a place is another. */
const renumber: fc.Arbitrary<Change> = fc.tuple(place, strange).map(([share, number]) => (body) => {
  const text = new TextDecoder("latin1").decode(body);
  const from = at(body, share);
  const changed = text.slice(0, from) + text.slice(from).replace(/-?\d+(\.\d+)?/, () => number);
  return Uint8Array.from(changed, (letter) => letter.charCodeAt(0));
});

/** A part is there twice. */
const stutter: fc.Arbitrary<Change> = fc.tuple(place, place).map(([from, length]) => (body) => {
  const [start, end] = [at(body, from), Math.min(body.length, at(body, from) + at(body, length))];
  return Uint8Array.from([...body.slice(0, end), ...body.slice(start)]);
});

const changes = fc.array(fc.oneof(cut, flip, renumber, stutter), { minLength: 1, maxLength: 3 });

async function outcome(readIt: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    return faultsOf(await readIt());
  } catch (error) {
    return error instanceof SourceFailure ? [] : [`threw ${String(error)} ${(error as Error).stack ?? ""}`];
  }
}

test.each(samples)(
  "$name: as it is, sound; changed, sound or a failure of the source",
  async ({ body, readIt }) => {
    const result = await readIt(body);
    expect(result).not.toBeNull();
    expect(faultsOf(result)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        expect(await outcome(() => readIt(made.reduce((changed, change) => change(changed), body)))).toEqual(
          [],
        );
      }),
      { numRuns: 150 },
    );
  },
);

test.each(samples)(
  "$name: another file altogether is a failure of the source, or none",
  async ({ readIt }) => {
    for (const body of [
      webPage,
      bytes(""),
      bytes("null"),
      bytes("[]"),
      bytes("{}"),
      bytes("<x></x>"),
      bytes("a,b\n1,2"),
      bytes("PK\u0003\u0004"),
      bytes('{"data":{"fields":1}}'),
    ])
      expect(await outcome(() => readIt(body))).toEqual([]);
  },
);
