import type { Headless } from "../../../src/workbench/node/headless.ts";
import { compare } from "../compare.ts";
import { openBench, serviceBeside } from "../openBench.ts";
import type { Line, Row } from "../row.ts";

const FUNDS = [
  ..."IWM IWN IWO VB VBR VBK IJR IJS IJT SPSM SLYG SLYV VIOO VTWO SCHA".split(" "),
  ..."IWB IWD IWF IWV IWC VOO IVV VTI VTV VUG IJH DIA QQQ FNDA SLY".split(" "),
];

/** A whole column of cells through the real runtime, against as many that do nothing. */
export const cellsRow: Row = {
  name: "cells",
  title: "Cells: PERGAP of 30 funds against a function that does nothing",
  async run(say) {
    const lines: Line[] = [];
    for (const [cells, rounds] of [
      [10_000, 5],
      [100_000, 3], // 20 seconds a round
    ] as const) {
      say(`${String(cells)} cells`);
      const service = await serviceBeside();
      const headless = await openBench(service.beside);
      const { sides, ratio } = await compare(
        {
          ours: () => fill(headless, cells, "SMALLCAP.PERGAP"),
          nothing: () => fill(headless, cells, "BENCH.NOOP"),
        },
        { warmUp: cells > 10_000 ? 0 : 1, rounds },
      );
      const what = `${cells.toLocaleString("en-US")} cells`;
      lines.push({
        what,
        figure: sides.ours,
        unit: "ms",
        against: { what: "no-op", figure: sides.nothing },
        ratio,
        target: { atMost: 1.5 },
      });
      const requests = service.requests();
      if (requests === 0) throw new Error("the cells did not ask the service");
      lines.push({ what: `${what}, requests`, figure: requests, unit: "", target: { atMost: 1 } });
      headless.close();
      await service.close();
    }
    return lines;
  },
};

/** Types the formulas, waits until the last has its value, and takes them away again; the time is that of the first two. */
async function fill({ book }: Headless, cells: number, name: string): Promise<number> {
  const sheet = book.activeSheet;
  const area = { row: 0, column: 0, rows: cells, columns: 1 };
  const formulas = Array.from({ length: cells }, (_, i) => [`=${name}("${FUNDS[i % FUNDS.length]!}","SPY")`]);
  const started = performance.now();
  book.write(sheet, area, formulas);
  await book.idle();
  const time = performance.now() - started;
  const last = book.values(sheet, { row: cells - 1, column: 0, rows: 1, columns: 1 })[0]![0];
  if (last === null || last === "#BUSY!") throw new Error(`the last cell shows ${String(last)}`);
  book.clear(sheet, area, "All");
  await book.idle();
  return time;
}
