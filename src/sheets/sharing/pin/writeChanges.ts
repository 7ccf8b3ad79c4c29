import type { Store } from "../../../data/store/store.ts";
import type { Language } from "../../../i18n/language.ts";
import { shareSheetTexts } from "../../../i18n/shareSheetTexts.ts";
import { writeSheet, type Written } from "../../writing/writeSheet.ts";
import { changesSheet } from "./changesSheet.ts";
import { pinState } from "./pinWatch.ts";

/**
 * Writes a sheet that says, figure by figure, what changed at the sources since the data was pinned. Cells go
 * on with the pinned data meanwhile.
 *
 * @returns null if nothing changed, or nothing is pinned
 */
export async function writeChanges(
  store: Pick<Store, "askPast">,
  language: Language,
): Promise<Written | null> {
  const state = pinState();
  if (state.state !== "pinned") return null;
  const queries = state.pinned.entries.map(({ query }) => query);
  const present = await store.askPast("workbook", queries);
  const sheet = changesSheet(state.pinned, present, shareSheetTexts[language]);
  return sheet && writeSheet(sheet, { language });
}
