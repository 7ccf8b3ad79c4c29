import { setTimeout } from "node:timers/promises";
import type { Headless } from "../../../src/workbench/node/headless.ts";
import { compare, measure, type Comparison } from "../compare.ts";
import { bundle, openBench, serviceBeside } from "../openBench.ts";
import type { Line, Row } from "../row.ts";

const DEPENDENTS = 1_000;
const SAVED = 10_000;
/** Office.js hands results over at intervals: after a while of quiet, in milliseconds, the first goes at once. */
const QUIET = 700;
/** Rounds until the code is compiled. */
const WARM_UP = 2;
const KNOWN = ["IWM", "IJR", "VB"];
/** Each is typed once by either side. */
const UNKNOWN = ["IWN", "IWO", "VBR", "VBK", "IJS", "IJT", "SPSM", "SLYG", "SLYV", "VIOO", "VTWO"];

/** One ticker is edited on which many formulas depend; and a saved workbook is opened again. */
export const recalculationRow: Row = {
  name: "recalculation",
  title: `Recalculation: one cell edited, ${DEPENDENTS.toLocaleString("en-US")} PERGAP depend on it`,
  async run(say) {
    const service = await serviceBeside();
    const headless = await openBench(service.beside);
    try {
      say(`${String(DEPENDENTS)} formulas depend on one cell`);
      const known = await edit(headless, "BENCH.NOOP", (turn) => KNOWN[turn % KNOWN.length]!);
      say("the same, with a ticker that must be asked for");
      const before = service.requests();
      const unknown = await edit(headless, "BENCH.FETCHED", (turn) => UNKNOWN[turn]!);
      const requests = (service.requests() - before) / (2 * UNKNOWN.length);
      return [
        line("data in memory", "no-op", known),
        line("data to be asked for", "no-op after one request", unknown),
        {
          what: "data to be asked for, requests of either",
          figure: requests,
          unit: "",
          target: { atMost: 1 },
        },
        ...(await reopen(headless, say)),
      ];
    } finally {
      headless.close();
      await service.close();
    }
  },
};

type Edits = Comparison<"ours" | "nothing">;

const line = (what: string, peer: string, { sides, ratio }: Edits): Line => ({
  what,
  figure: sides.ours,
  unit: "ms",
  against: { what: peer, figure: sides.nothing },
  ratio,
  target: { atMost: 1.5 },
});

/** @param tickerOf - what either side types in its so manieth turn: the same, so that both calculate as much */
async function edit({ book }: Headless, peer: string, tickerOf: (turn: number) => string): Promise<Edits> {
  const sheet = book.activeSheet;
  const column = (index: number) => ({ row: 0, column: index, rows: DEPENDENTS, columns: 1 });
  const formulas = (name: string, input: string) =>
    Array.from({ length: DEPENDENTS }, () => [`=${name}(${input},"SPY")`]);
  book.write(sheet, column(2), formulas("SMALLCAP.PERGAP", "$A$1"));
  book.write(sheet, column(3), formulas(peer, "$B$1"));
  await book.idle();
  const retype = (index: number) => {
    let turn = 0;
    return async () => {
      await setTimeout(QUIET);
      const started = performance.now();
      const typed = [[tickerOf(turn++)]];
      book.write(sheet, { row: 0, column: index, rows: 1, columns: 1 }, typed, { origin: "user" });
      await book.idle();
      return performance.now() - started;
    };
  };
  const edits = await compare(
    { ours: retype(0), nothing: retype(1) },
    { warmUp: WARM_UP, rounds: UNKNOWN.length - WARM_UP },
  );
  book.clear(sheet, { row: 0, column: 0, rows: DEPENDENTS, columns: 4 }, "All");
  return edits;
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
