/* Whatever is typed, a function gives a whole table of plain values or one of our errors: nothing else ever. */
import fc from "fast-check";
import { functionTable } from "../../src/functions/functionTable.ts";
import { anyArgument, fault, outcome } from "./anyArgument.ts";
import { fakeHost } from "./fakeHost.ts";
import { english } from "./generated.ts";

for (const { id, parameters } of english.functions)
  test(`${id} of anything`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...parameters.map(anyArgument)),
        fc.boolean(),
        fc.constantFrom("en-US", "ko-KR"),
        async (given, dataTypes, language) => {
          fakeHost({ dataTypes, language });
          const rows = (await outcome(() => functionTable[id]!(...given))) as unknown[][];
          expect(rows.length).toBeGreaterThan(0);
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
          expect(rows.flat().map(fault).filter(Boolean)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
