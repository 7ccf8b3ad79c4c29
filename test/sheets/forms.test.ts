/* Every fill through the built add-in, Microsoft's office.js and the spreadsheet: as values and as live formulas it says the same in the same cells. */
import { dist } from "../../src/build/build.ts";
import { createStore } from "../../src/data/store/store.ts";
import { fillKinds, fills } from "../../src/sheets/fills/fills.ts";
import { defaultSettings } from "../../src/sheets/builders/settings.ts";
import type { SheetKind } from "../../src/sheets/sheet.ts";
import { fillSheets } from "../../src/taskpane/fill/fillSheets.ts";
import type { CellValue } from "../../src/workbench/book/bookData.ts";
import { openHeadless, type Headless } from "../../src/workbench/node/headless.ts";
import { serviceBeside } from "../bench/openBench.ts";
import { withHoldings } from "../journeys/withHoldings.ts";

let headless: Headless;
let service: Awaited<ReturnType<typeof serviceBeside>>;
beforeAll(async () => {
  service = await serviceBeside(withHoldings);
  headless = await openHeadless({ dist, locale: "en-US", beside: service.beside });
  const { Excel, Office, OfficeExtension } = headless.window as unknown as typeof globalThis;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
});
afterAll(async () => {
  headless.close();
  await service.close();
});

const store = createStore({ service: withHoldings });

/** Fills one sheet, and gives its cells once nothing is calculated any more. */
async function filled(kind: SheetKind, form: "values" | "formulas") {
  const outcome = await fillSheets(
    {
      funds: ["IWM", "IWN"],
      fills: [kind],
      settings: { ...defaultSettings, form, period: "1", style: "Small Value" },
    },
    {
      store,
      language: "en",
      signal: new AbortController().signal,
      onStage: () => undefined,
      onWritten: () => undefined,
    },
  );
  await headless.book.idle();
  const id = outcome.written[0]?.worksheet.id;
  return { outcome, id, ...cellsOf(id) };
}

function cellsOf(id: string | undefined) {
  if (id === undefined) return { cells: [], formulas: [] };
  const { book } = headless;
  const used = book.usedArea(id, true)!;
  const area = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
  return { cells: book.values(id, area), formulas: book.formulas(id, area) };
}

/** An unknown figure is blank in both forms, or an error that says why. */
const isUnknown = (value: CellValue | undefined) =>
  value === null || value === undefined || value === "" || typeof value === "object";

/** What a function spills over our headers is in English, and beside its formula. */
const isSpilledHeader = (value: CellValue, other: CellValue | undefined, formula: string | null) =>
  formula === null && typeof value === "string" && typeof other === "string";

/** Those that come in both forms. */
const toTest = fillKinds.filter((kind) => fills[kind].settings.includes("form"));

test.each(toTest)(
  "%s: live formulas give what the values say, in the same cells",
  async (kind) => {
    const values = await filled(kind, "values");
    expect(values.outcome.problems).toEqual([]);
    const live = await filled(kind, "formulas");
    expect(live.outcome.problems).toEqual([]);
    const differing = values.cells.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const other = live.cells[r]?.[c];
        const isFormula = live.formulas[r]?.[c] ?? null;
        if (isUnknown(value) && isUnknown(other)) return [];
        const isSame =
          typeof value === "number" && typeof other === "number"
            ? Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value))
            : String(value).toLowerCase() === String(other).toLowerCase() ||
              isSpilledHeader(value, other, isFormula);
        return isSame ? [] : [{ cell: `R${r + 1}C${c + 1}`, value, other, formula: isFormula }];
      }),
    );
    expect(differing.slice(0, 8)).toEqual([]);
    expect(live.formulas.flat().some((formula) => formula?.includes("SMALLCAP."))).toBe(true);
    // what stands on other sheets is not to be calculated again with each fill
    headless.book.deleteSheet(live.id!);
  },
  60_000,
);
