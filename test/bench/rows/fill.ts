import { setTimeout } from "node:timers/promises";
import { compare, spreadOf } from "../compare.ts";
import { inNewBook, fill, rawWrite, valuesOf } from "../fillRun.ts";
import { peakOf } from "../processOf.ts";
import type { Line, Row } from "../row.ts";

/** Cells, rounds that count, and rounds before. */
const SIZES = [
  [10_000, 7],
  [100_000, 5],
  [1_000_000, 3],
] as const;
const CANCELS = 5;

/** Tables of three sizes by the writer, with formats and progress, against writing the same values and nothing else. */
export const fillRow: Row = {
  name: "fill",
  title: "Fill: a formatted table with progress, against a raw write of the same values",
  async run(say) {
    const lines: Line[] = [];
    let longestMs = 0;
    for (const [cells, rounds] of SIZES) {
      const what = `${cells.toLocaleString("en-US")} cells`;
      say(what);
      const rows = valuesOf(cells);
      const { sides, ratio } = await compare(
        { ours: () => inNewBook(() => fill(rows)), raw: () => inNewBook(() => rawWrite(rows)) },
        { warmUp: 1, rounds },
      );
      longestMs = sides.ours.median;
      lines.push({
        what,
        figure: sides.ours,
        unit: "ms",
        against: { what: "raw write", figure: sides.raw },
        ratio,
        target: { atMost: 1.3 },
      });
    }
    say("cancelling");
    const most = SIZES.at(-1)![0];
    lines.push(await cancelled(most, longestMs), await peak(most, say));
    return lines;
  },
};

/** Clicks on Cancel at moments spread over the filling, and how long until the writer has stopped and left a proper table. */
async function cancelled(cells: number, fillMs: number): Promise<Line> {
  const rows = valuesOf(cells);
  const waits: number[] = [];
  for (let turn = 1; turn <= CANCELS; turn++) {
    const controller = new AbortController();
    await inNewBook(async () => {
      const clickAt = performance.now() + (fillMs * turn) / (2 * CANCELS);
      const clicked = setTimeout(clickAt - performance.now()).then(() => controller.abort());
      await fill(rows, controller.signal);
      const stopped = performance.now();
      await clicked;
      waits.push(stopped - clickAt);
    });
  }
  return {
    what: `${cells.toLocaleString("en-US")} cells, from a click on Cancel until all is still`,
    figure: spreadOf(waits),
    unit: "ms",
    target: { atMost: 200 },
  };
}

async function peak(cells: number, say: (text: string) => void): Promise<Line> {
  say("peak of memory");
  const [ours, raw] = [await peakOf("fill", cells), await peakOf("raw", cells)];
  return {
    what: `${cells.toLocaleString("en-US")} cells, peak of memory in a process of its own`,
    figure: ours,
    unit: "MB",
    against: { what: "raw write", figure: raw },
    ratio: ours / raw,
    target: { atMost: 1.3 },
  };
}
