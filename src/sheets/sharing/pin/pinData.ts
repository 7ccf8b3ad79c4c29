import { WorkbookError } from "../../../errors.ts";
import { packRecords } from "../../../data/pinned/packRecords.ts";
import { pinnedProvider } from "../../../data/pinned/pinnedProvider.ts";
import { queryKey, type Query } from "../../../data/query.ts";
import type { Pinned } from "../../../data/pinned/pinned.ts";
import type { Store } from "../../../data/store/store.ts";
import { found } from "../found.ts";
import { calculateOwn } from "./calculateOwn.ts";
import { pinState, setPinState } from "./pinWatch.ts";
import { replacePinnedParts } from "./pinnedParts.ts";

type PinnedStore = Pick<Store, "get" | "use" | "used" | "state">;

/** What became of a pinning. */
export interface Pinning {
  readonly pinned: Pinned;
  /** Things that were asked for and are not to be had: they cannot be pinned, and are asked for again. */
  readonly missing: readonly Query[];
}

/**
 * Puts every record that the workbook's formulas and fills used into the workbook itself, and answers from
 * there from now on; what was pinned before stays among them, since fills of another day may have used it. Our
 * formulas are calculated first, so that each has asked for what it needs, and again after, so that the cells
 * show what is pinned and nothing older. A failure before the data is in leaves the one pinned before in force.
 *
 * @param fresh - whether to ask the sources anew, past the data pinned before: pinning again
 * @throws WorkbookError nothingToPin, pinnedTooLarge, stillCalculating
 */
export async function pinData(
  store: PinnedStore,
  { fresh = false, now = () => new Date() }: { readonly fresh?: boolean; readonly now?: () => Date } = {},
): Promise<Pinning> {
  const before = pinState();
  // asked for, it counts as used, and stands in for what a source that fails now does not give
  if (before.state === "pinned") await found(store, queriesOf(before.pinned));
  if (fresh) store.use("workbook", null);
  let made: Awaited<ReturnType<typeof gathered>>;
  try {
    made = await gathered(store, now);
    await replacePinnedParts(made.parts);
  } catch (error) {
    if (before.state === "pinned") useNow(store, before.pinned);
    throw error;
  }
  useNow(store, made.pinned);
  await calculateOwn(store);
  return { pinned: made.pinned, missing: made.missing };
}

async function gathered(store: PinnedStore, now: () => Date) {
  await calculateOwn(store);
  const queries = store.used();
  const entries = await found(store, queries);
  if (entries.length === 0) throw new WorkbookError("nothingToPin", {});
  const had = new Set(entries.map(({ query }) => queryKey(query)));
  const missing = queries.filter((query) => !had.has(queryKey(query)));
  return { ...packRecords(entries, now().toISOString()), missing };
}

const queriesOf = ({ entries }: Pinned) => entries.map(({ query }) => query);

function useNow(store: PinnedStore, pinned: Pinned): void {
  store.use("workbook", pinnedProvider(Promise.resolve(pinned)));
  setPinState({ state: "pinned", pinned });
}

/** Takes the data out of the workbook; the usual sources answer from now on. Cells keep their values until they calculate. */
export async function unpinData(store: Pick<Store, "use">): Promise<void> {
  await replacePinnedParts([]);
  store.use("workbook", null);
  setPinState({ state: "none" });
}
