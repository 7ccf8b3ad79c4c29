import { shareSheetTexts as en } from "./en/shareSheetTexts.ts";
import { shareSheetTexts as ko } from "./ko/shareSheetTexts.ts";
import type { ByLanguage } from "./language.ts";
import type { ShareSheetTexts } from "./types/shareSheetTexts.ts";

/** What the sheets about sharing say. */
export const shareSheetTexts: ByLanguage<ShareSheetTexts> = { en, ko };
