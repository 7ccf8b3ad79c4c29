import { paneTexts as en } from "./en/paneTexts.ts";
import { paneTexts as ko } from "./ko/paneTexts.ts";
import type { ByLanguage } from "./language.ts";
import type { PaneTexts } from "./types/paneTexts.ts";

/** What the pane says, but for sharing. */
export const paneTexts: ByLanguage<PaneTexts> = { en, ko };
