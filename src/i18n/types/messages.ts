import type { Problem, Problems } from "../../errors.ts";
import type { PaneTexts } from "./paneTexts.ts";
import type { SheetTexts } from "./sheetTexts.ts";

/** The sentence for each problem. One left out does not compile. */
export type ProblemTexts = { readonly [P in Problem]: (details: Problems[P]) => string };

/** All texts of one language but those of `shareTexts` and `copyTexts`. A language that lacks one does not compile. */
export interface Messages {
  readonly problems: ProblemTexts;
  readonly pane: PaneTexts;
  readonly sheets: SheetTexts;
}
