import { WorkbookError } from "../../../errors.ts";
import { pinnedProvider } from "../../../data/pinned/pinnedProvider.ts";
import type { Pinned } from "../../../data/pinned/pinned.ts";
import type { Store } from "../../../data/store/store.ts";
import { setPinState } from "./pinWatch.ts";
import { readPinnedParts } from "./pinnedParts.ts";

/**
 * Puts the data that the workbook carries before all other sources. Called as the add-in starts, before the
 * host is ready: cells asked meanwhile wait until the workbook has been read, as long as the store lets any
 * source take. A workbook without pinned data costs one round trip to Excel, and loads nothing. Where the data
 * is damaged all of it is left aside, the usual sources answer, and the pane says why.
 *
 * @param ready - resolves when the host can be asked
 */
export function usePinned(store: Pick<Store, "use">, ready: Promise<unknown>): void {
  const reading = ready.then(readPinned).then(
    (pinned) => {
      setPinState(pinned ? { state: "pinned", pinned } : { state: "none" });
      return pinned;
    },
    (error: unknown) => {
      setPinState({ state: "unusable", error });
      if (error instanceof WorkbookError) return null;
      throw error; // Excel did not let us read: to the store a source that failed, and may answer later
    },
  );
  store.use("workbook", pinnedProvider(reading));
}

async function readPinned(): Promise<Pinned | null> {
  const xmls = await readPinnedParts();
  if (xmls.length === 0) return null;
  const { unpackRecords } = await import(
    /* webpackChunkName: "pinned" */ "../../../data/pinned/unpackRecords.ts"
  );
  return unpackRecords(xmls);
}
