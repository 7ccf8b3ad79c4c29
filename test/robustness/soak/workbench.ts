import { setMaxListeners } from "node:events";
import { createStore } from "../../../src/data/store/store.ts";
import { snapshot } from "../../../src/data/snapshot/snapshot.ts";
import { defaultSettings } from "../../../src/sheets/builders/settings.ts";
import { fillKinds } from "../../../src/sheets/fills/fills.ts";
import { refreshCells } from "../../../src/sheets/refresh/refreshCells.ts";
import { pinData, unpinData } from "../../../src/sheets/sharing/pin/pinData.ts";
import { fillSheets } from "../../../src/taskpane/fill/fillSheets.ts";
import type { Headless } from "../../../src/workbench/node/headless.ts";
import { bundle } from "../../bench/openBench.ts";
import { dist } from "../../../src/build/build.ts";
import { heldMegabytes } from "../heldMegabytes.ts";

/** What a soak of the workbench saw. */
export interface WorkbenchSoak {
  readonly rounds: number;
  /** Cells written or asked anew. */
  readonly cells: number;
  readonly fills: number;
  readonly reopened: number;
  /** Cells that showed #BUSY! although the workbook said it was idle, and problems nobody expected. */
  readonly faults: readonly string[];
  /** What the process held after each round, in MB. */
  readonly curve: readonly HeldAt[];
}

export interface HeldAt {
  /** Since the start. */
  readonly minute: number;
  readonly megabytes: number;
}

const TICKERS = ["IWM", "IJR", "VB", "SCHA", "IWN", "IWO", "VBR", "VBK", "SPSM", "AVUV"];
const TYPED_ROWS = 60;
const never = new AbortController().signal;
setMaxListeners(0, never); // as many requests as a sheet needs wait on it

/**
 * One workbook used on and on, as an analyst would within a long day: formulas typed, sheets filled, cells refreshed,
 * data pinned and taken out, steps undone, the file saved and opened again. Each round does the same, so whatever grows
 * from round to round leaks.
 *
 * @param isOver - asked after every round
 */
export async function soakWorkbench(
  isOver: (rounds: number) => boolean,
  say: (text: string) => void,
): Promise<WorkbenchSoak> {
  const { openHeadless, readXlsx, writeXlsx } = await bundle();
  const faults: string[] = [];
  const headless = await openHeadless({
    dist,
    locale: "en-US",
    report: (fault) => void faults.push(String(fault)),
  });
  const store = createStore({ snapshot });
  const curve: HeldAt[] = [];
  const counts = { cells: 0, fills: 0, reopened: 0 };
  const begun = performance.now();
  let rounds = 0;
  const note = async (what: string, work: () => Promise<void>) => {
    try {
      await work();
      await headless.book.idle();
    } catch (error) {
      faults.push(`round ${rounds}, ${what}: ${String(error)}`);
    }
  };

  do {
    rounds += 1;
    lendOffice(headless);
    await note("typing", async () => void (counts.cells += type(headless, rounds)));
    await note("filling", async () => void (counts.fills += await fill(store, rounds)));
    await note("refreshing", async () => void (counts.cells += await refresh(store)));
    await note("pinning", () => pinAndUnpin(store, rounds));
    await note("undoing", async () => undoAndRedo(headless));
    await note("saving and opening", async () => {
      const bytes = await writeXlsx(headless.book.save(), { addIn: headless.manifest });
      await headless.open(await readXlsx(bytes, { addInId: headless.manifest.id }));
      counts.reopened += 1;
    });
    faults.push(...busyCells(headless).map((cell) => `round ${rounds}: ${cell} is busy`));
    curve.push({ minute: (performance.now() - begun) / 60_000, megabytes: await heldMegabytes() });
    say(`round ${rounds}: ${curve.at(-1)!.megabytes.toFixed(1)} MB`);
  } while (!isOver(rounds));
  headless.close();
  return { rounds, ...counts, faults, curve };
}

/** The writers of sheets take Excel from the page they are in; here from the workbook's page, which changes as it is reopened. */
function lendOffice({ window }: Headless): void {
  const { Excel, Office, OfficeExtension } = window as unknown as typeof globalThis;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
}

/** Formulas of every kind over the cells of an earlier round. @returns how many */
function type({ book }: Headless, round: number): number {
  const sheet = book.sheets.find(({ name }) => name === "Typed")?.id ?? book.addSheet("Typed").id;
  const rows = Array.from({ length: TYPED_ROWS }, (_, i) => {
    const ticker = TICKERS[(i + round) % TICKERS.length]!;
    return [
      ticker,
      `=SMALLCAP.PERGAP(A${i + 1},"SPY")`,
      `=SMALLCAP.FUNDRETURN(A${i + 1},"1Y")`,
      `=SMALLCAP.ETF(A${i + 1},"expenseRatio")+${round}`,
      `=SMALLCAP.PERGAP(${10 + (i % 7)},${round + 1})`,
      `=SUM(C1:C${i + 1})`,
    ];
  });
  book.write(sheet, { row: 0, column: 0, rows: TYPED_ROWS, columns: 6 }, rows, { origin: "user" });
  book.write(sheet, { row: 0, column: 8, rows: 1, columns: 1 }, [
    ['=SMALLCAP.ETFHISTORY("IWM","2024-01-01")'],
  ]);
  return TYPED_ROWS * 6;
}

/** Two sheets a round, every kind in its turn, so that each is made first and refreshed later. */
async function fill(store: ReturnType<typeof createStore>, round: number): Promise<number> {
  const kinds = [0, 1].map((i) => fillKinds[(2 * round + i) % fillKinds.length]!);
  const { written, problems } = await fillSheets(
    { fills: kinds, funds: TICKERS.slice(0, 5), settings: defaultSettings },
    {
      store,
      language: round % 2 === 0 ? "en" : "ko",
      signal: never,
      onStage: () => undefined,
      onWritten: () => undefined,
    },
  );
  if (written.length === 0) throw new Error(`nothing filled: ${JSON.stringify(problems)}`);
  return written.length;
}

async function refresh(store: ReturnType<typeof createStore>): Promise<number> {
  const { cells } = await refreshCells("workbook", {
    refreshData: () => store.refresh(),
    signal: never,
    onProgress: () => undefined,
  });
  return cells;
}

async function pinAndUnpin(store: ReturnType<typeof createStore>, round: number): Promise<void> {
  await pinData(store);
  if (round % 2 === 0) await unpinData(store);
}

function undoAndRedo({ book }: Headless): void {
  for (let i = 0; i < 4; i++) book.undo();
  for (let i = 0; i < 4; i++) book.redo();
}

function busyCells({ book }: Headless): string[] {
  return book.sheets.flatMap(({ id, name }) => {
    const used = book.usedArea(id, true);
    if (!used) return [];
    return book
      .texts(id, used)
      .flatMap((row, r) =>
        row.flatMap((text, c) => (text === "#BUSY!" ? [`${name} R${r + 1}C${c + 1}`] : [])),
      );
  });
}
