import { shareTexts as en } from "./en/shareTexts.ts";
import { shareTexts as ko } from "./ko/shareTexts.ts";
import type { ByLanguage } from "./language.ts";
import type { ShareTexts } from "./types/shareTexts.ts";

/** What the pane says about sharing. It loads with the view that says it. */
export const shareTexts: ByLanguage<ShareTexts> = { en, ko };
