import { queryKey } from "../../../data/query.ts";
import type { Store } from "../../../data/store/store.ts";
import { pinState } from "../pin/pinWatch.ts";
import { usedRecords } from "../provenance/usedRecords.ts";
import { ownCells } from "../scan/scannedBook.ts";
import { scanWorkbook } from "../scan/scanWorkbook.ts";
import { checkBook } from "./checkBook.ts";
import type { Finding } from "./finding.ts";

/**
 * Reads the whole workbook and what it uses, and applies the rules. Nothing is changed.
 *
 * @param today - ISO date
 */
export async function checkWorkbook(store: Pick<Store, "get" | "used">, today: string): Promise<Finding[]> {
  const scan = await scanWorkbook();
  const own = ownCells(scan);
  const records = own.length === 0 ? [] : await usedRecords(store, scan);
  // the pane asks for the list of funds on its own account: it counts where a formula uses it
  const used = records.filter(({ query, usedIn }) => query.kind !== "catalogue" || usedIn.length > 0);
  const state = pinState();
  const entries = state.state === "pinned" ? state.pinned.entries : [];
  const pinned = new Set(entries.map(({ query }) => queryKey(query)));
  return checkBook({ scan, own, used, pinned, today });
}
