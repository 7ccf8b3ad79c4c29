/* Whatever is typed, a function gives a whole table of plain values or one of our errors: nothing else ever. */
import fc from "fast-check";
import { anyArgument, fault, outcome } from "./anyArgument.ts";
import { fakeHost } from "./fakeHost.ts";
import { english, functionFiles } from "./generated.ts";

/** The function behind an id: PERGAP is perGapCell in perGapCell.ts. */
async function functionCalled(id: string): Promise<(...given: unknown[]) => unknown> {
  const file = functionFiles.find((path) => path.toLowerCase().endsWith(`/${id.toLowerCase()}cell.ts`))!;
  const module = (await import(new URL(`../../${file}`, import.meta.url).href)) as Record<string, any>;
  return Object.entries(module).find(([name]) => name.toLowerCase() === `${id.toLowerCase()}cell`)![1];
}

for (const { id, parameters } of english.functions)
  test(`${id} of anything`, async () => {
    const cellFunction = await functionCalled(id);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(...parameters.map(anyArgument)),
        fc.boolean(),
        fc.constantFrom("en-US", "ko-KR"),
        async (given, dataTypes, language) => {
          fakeHost({ dataTypes, language });
          const rows = (await outcome(() => cellFunction(...given))) as unknown[][];
          expect(rows.length).toBeGreaterThan(0);
          expect(new Set(rows.map((row) => row.length)).size).toBe(1);
          expect(rows.flat().map(fault).filter(Boolean)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
