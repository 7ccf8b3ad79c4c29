import fc from "fast-check";
import { readLines } from "../../../src/data/service/readLines.ts";

/** A body that arrives in pieces of so many bytes. */
function body(text: string, piece: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, (at += piece)));
    },
  });
}

async function linesOf(text: string, piece: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(body(text, piece), Infinity)) lines.push(line);
  return lines;
}

test("lines are the same in whatever pieces they come", async () => {
  const text = fc.array(fc.constantFrom("a", "한", "\n", "\n\n", "🙂", "{}")).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (whole, piece) => {
      expect(await linesOf(whole, piece)).toEqual(whole.split("\n").filter((line) => line !== ""));
    }),
  );
});

test("a line of many megabytes that comes in small pieces is put together", async () => {
  const line = "x".repeat(8_000_000);
  expect(await linesOf(line, 1_000)).toEqual([line]);
});
