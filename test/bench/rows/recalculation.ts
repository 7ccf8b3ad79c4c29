import { setTimeout } from "node:timers/promises";
import type { Headless } from "../../../src/workbench/node/headless.ts";
import { compare, measure } from "../compare.ts";
import { bundle, openBench, serviceBeside } from "../openBench.ts";
import type { Line, Row } from "../row.ts";

const DEPENDENTS = 1_000;
const SAVED = 10_000;
/** Office.js hands results over at intervals: after a while of quiet, in milliseconds, the first goes at once. */
const QUIET = 1_500;

/** One ticker is edited on which many formulas depend; and a saved workbook is opened again. */
export const recalculationRow: Row = {
  name: "recalculation",
  title: "Recalculation",
  async run(say) {
    say(`${String(DEPENDENTS)} formulas depend on one cell`);
    const headless = await openBench();
    try {
      return [await edit(headless), ...(await reopen(headless, say))];
    } finally {
      headless.close();
    }
  },
};

async function edit({ book }: Headless): Promise<Line> {
  const sheet = book.activeSheet;
  const column = (index: number) => ({ row: 0, column: index, rows: DEPENDENTS, columns: 1 });
  const formulas = (name: string, input: string) =>
    Array.from({ length: DEPENDENTS }, () => [`=${name}(${input},"SPY")`]);
  book.write(sheet, column(2), formulas("SMALLCAP.PERGAP", "$A$1"));
  book.write(sheet, column(3), formulas("BENCH.NOOP", "$B$1"));
  await book.idle();
  let turn = 0;
  const retype = (index: number) => async () => {
    const ticker = ["IWM", "IJR", "VB"][turn++ % 3]!;
    await setTimeout(QUIET);
    const started = performance.now();
    book.write(sheet, { row: 0, column: index, rows: 1, columns: 1 }, [[ticker]], { origin: "user" });
    await book.idle();
    return performance.now() - started;
  };
  const { sides, ratio } = await compare({ ours: retype(0), nothing: retype(1) }, { warmUp: 2, rounds: 9 });
  book.clear(sheet, { row: 0, column: 0, rows: DEPENDENTS, columns: 4 }, "All");
  return {
    what: `one cell edited, ${DEPENDENTS.toLocaleString("en-US")} PERGAP depend on it`,
    figure: sides.ours,
    unit: "ms",
    against: { what: "no-op", figure: sides.nothing },
    ratio,
    target: { atMost: 1.5 },
  };
}

async function reopen({ book, manifest }: Headless, say: (text: string) => void): Promise<Line[]> {
  say(`${String(SAVED)} formulas saved`);
  const { readXlsx, writeXlsx } = await bundle();
  const formulas = Array.from({ length: SAVED }, (_, i) => [
    `=SMALLCAP.PERGAP("IWM",${String(1 + i / 100)})`,
  ]);
  book.write(book.activeSheet, { row: 0, column: 0, rows: SAVED, columns: 1 }, formulas);
  await book.idle();
  const file = await writeXlsx(book.save(), { addIn: manifest });
  const service = await serviceBeside();
  const fresh = await openBench(service.beside);
  try {
    const time = await measure(
      async () => {
        await fresh.book.load(await readXlsx(file, { addInId: manifest.id }));
        await fresh.book.idle();
      },
      { warmUp: 1, rounds: 3 },
    );
    const what = `workbook of ${SAVED.toLocaleString("en-US")} formulas opened again`;
    return [
      { what, figure: time, unit: "ms" },
      { what: `${what}, requests`, figure: service.requests(), unit: "", target: { atMost: 0 } },
    ];
  } finally {
    fresh.close();
    await service.close();
  }
}
