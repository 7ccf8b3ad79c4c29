import { queryKey, type Query } from "../../../data/query.ts";
import type { PinnedEntry } from "../../../data/pinned/pinned.ts";
import type { Store } from "../../../data/store/store.ts";
import { found } from "../found.ts";
import { ownCells, placeName, placeOf, type FormulaCell, type ScannedBook } from "../scan/scannedBook.ts";
import { callsIn } from "./callsIn.ts";
import { queriesOfCall, type Known } from "./queriesOfCall.ts";

/** A record, its question, and the cells that use it. */
export interface UsedEntry extends PinnedEntry {
  readonly usedIn: readonly string[];
}

/** The records that the workbook's formulas and this session's fills use, and which cells use which. */
export async function usedRecords(
  store: Pick<Store, "get" | "used">,
  scan: ScannedBook,
): Promise<UsedEntry[]> {
  const known = await knownTo(store);
  const places = new Map<string, string[]>();
  const queries = new Map(known.used.map((query) => [queryKey(query), query]));
  for (const cell of ownCells(scan))
    for (const query of queriesOfCell(cell, scan, known)) {
      const key = queryKey(query);
      queries.set(key, query);
      const usedIn = places.get(key) ?? [];
      usedIn.push(placeName(placeOf(cell)));
      places.set(key, usedIn);
    }
  const entries = await found(store, [...queries.values()]);
  return entries.map((entry) => ({ ...entry, usedIn: places.get(queryKey(entry.query)) ?? [] }));
}

/** The records that one cell's formula uses. */
export async function recordsOfCell(
  store: Pick<Store, "get" | "used">,
  cell: FormulaCell,
  scan: ScannedBook,
): Promise<PinnedEntry[]> {
  return found(store, queriesOfCell(cell, scan, await knownTo(store)));
}

function queriesOfCell(cell: FormulaCell, scan: ScannedBook, known: Known): Query[] {
  const queries = callsIn(cell, scan.sheets).flatMap((call) => queriesOfCall(call, known));
  return [...new Map(queries.map((query) => [queryKey(query), query])).values()];
}

async function knownTo(store: Pick<Store, "get" | "used">): Promise<Known> {
  const { listings } = await store.get({ kind: "catalogue" });
  return { tickers: new Set(listings.map(({ ticker }) => ticker)), used: store.used() };
}
