import type { Problem, Problems } from "../errors.ts";
import type { PaneTexts } from "./paneTexts.ts";
import type { SheetTexts } from "./sheetTexts.ts";

/** All texts of one language. A language that lacks one does not compile. */
export interface Messages {
  readonly problems: { readonly [P in Problem]: (details: Problems[P]) => string };
  readonly pane: PaneTexts;
  readonly sheets: SheetTexts;
}
