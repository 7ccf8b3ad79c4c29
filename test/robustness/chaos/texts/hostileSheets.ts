import { setMaxListeners } from "node:events";
import { createStore } from "../../../../src/data/store/store.ts";
import type { Provider, Query } from "../../../../src/data/query.ts";
import { paneTexts } from "../../../../src/i18n/paneTexts.ts";
import { shareSheetTexts } from "../../../../src/i18n/shareSheetTexts.ts";
import { sheetTexts } from "../../../../src/i18n/sheetTexts.ts";
import { createAsk } from "../../../../src/sheets/fills/ask.ts";
import { fillKinds, fills } from "../../../../src/sheets/fills/fills.ts";
import { defaultSettings } from "../../../../src/sheets/builders/settings.ts";
import { forms, inForm } from "../../../../src/sheets/writing/layout/inForm.ts";
import { refreshLogSheet } from "../../../../src/sheets/refresh/refreshLogSheet.ts";
import { changesSheet } from "../../../../src/sheets/sharing/pin/changesSheet.ts";
import { provenanceSheet } from "../../../../src/sheets/sharing/provenance/provenanceSheet.ts";
import type { Sheet } from "../../../../src/sheets/sheet.ts";
import { makeFund } from "../../../data/makeRecords.ts";
import { FUNDS } from "./hostileService.ts";

const COLUMNS = 10;
const sheets = sheetTexts.en;
const share = shareSheetTexts.en;

/** Sheets by the way the texts come into them. */
export type Ways = Readonly<Record<string, readonly Sheet[]>>;

/** Who answers the fills: for values with all texts, for live formulas with no more than can be looked up. */
type ServiceByForm = Readonly<Record<(typeof forms)[number], Provider>>;

/** All texts on one sheet, then through everything that makes sheets of what a provider says. */
export async function hostileSheets(texts: readonly string[], services: ServiceByForm): Promise<Ways> {
  return {
    "a plain sheet": [plainSheet(texts)],
    "every fill, as values and as formulas": await filledSheets(services),
    "the provenance sheet": [provenanceOf(texts)],
    "the log of refreshes": [logOf(texts)],
    "the changes since pinning": [changesOf(texts)],
  };
}

function plainSheet(texts: readonly string[]): Sheet {
  const rows = Array.from({ length: Math.ceil(texts.length / COLUMNS) }, (_, i) =>
    Array.from({ length: COLUMNS }, (_, j) => texts[(i * COLUMNS + j) % texts.length]!),
  );
  const columns = Array.from({ length: COLUMNS }, (_, i) => ({
    header: `=Column ${i}`,
    format: "general" as const,
    width: 10,
  }));
  return {
    kind: "monthlyReturns",
    name: "=Texts",
    title: "@title",
    notes: ["-note", "=1+1"],
    blocks: [{ table: "Texts", heading: "+heading", columns, rows, spillRows: 0 }],
    records: [],
  };
}

/** What cannot be built of these figures is not left out silently: `failures` of the asking are the builder's to tell. */
async function filledSheets(services: ServiceByForm): Promise<Sheet[]> {
  const stores = {
    values: createStore({ service: services.values }),
    formulas: createStore({ service: services.formulas }),
  };
  const { signal } = new AbortController();
  setMaxListeners(0, signal); // as many requests as there are figures hang on it
  const made: Sheet[] = [];
  for (const kind of fillKinds)
    for (const form of forms) {
      const build = await fills[kind].load();
      const ask = createAsk(stores[form], signal, []);
      const settings = { ...defaultSettings, period: "all" as const, benchmark: FUNDS[0] };
      const sheet = await build({ funds: FUNDS, settings, texts: sheets, ask });
      if (!sheet) throw new Error(`${kind} gives no sheet`);
      made.push({ ...inForm(sheet, form), name: `${kind} ${form}` });
    }
  return made;
}

/** Five texts a record: who says what of it, and where. */
function provenanceOf(texts: readonly string[]): Sheet {
  const at = (i: number) => texts[i % texts.length]!;
  const figure = (i: number) => ({ value: 1, asOf: "2026-11-20", source: at(i) });
  const used = Array.from({ length: Math.ceil(texts.length / 5) }, (_, i) => ({
    record: makeFund(`F${i}`, {
      source: at(5 * i),
      expenseRatio: figure(5 * i + 1),
      netAssets: figure(5 * i + 2),
      price: figure(5 * i + 3),
      yield: figure(5 * i + 4),
      sourceUrl: at(5 * i),
    }),
    usedIn: [`'${at(i)}'!A1`],
  }));
  return provenanceSheet(used, sheets, share);
}

function logOf(texts: readonly string[]): Sheet {
  const lines = texts.map((after, i) => ({
    time: "12:00",
    sheet: { id: "{1}", name: after.slice(0, 31) },
    row: i,
    column: 0,
    before: texts[(i + 1) % texts.length]!,
    after,
  }));
  return refreshLogSheet(lines, paneTexts.en.refresh);
}

function changesOf(texts: readonly string[]): Sheet {
  const entry = (i: number, name: string) => {
    const query: Query = { kind: "fund", ticker: `F${i}` };
    return { query, record: makeFund(query.ticker, { name }) };
  };
  const before = texts.map((_, i) => entry(i, "as it was"));
  const now = texts.map((name, i) => entry(i, name));
  const pinned = { entries: before, pinnedOn: "2026-11-01T12:00:00.000Z", asOf: "2026-11-01", hash: "" };
  return changesSheet(pinned, now, share)!;
}
