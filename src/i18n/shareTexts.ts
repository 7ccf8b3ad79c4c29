import { enShare, enShareSheets } from "./en/enShare.ts";
import { koShare, koShareSheets } from "./ko/koShare.ts";
import type { Language } from "./language.ts";
import type { ShareSheetTexts, ShareTexts } from "./types/shareTexts.ts";

/** Texts of sharing by language. They are not among `texts`, which cells load before the first of them answers. */
export const shareTexts: Readonly<Record<Language, ShareTexts>> = { en: enShare, ko: koShare };

/** The same for the sheets it writes. */
export const shareSheetTexts: Readonly<Record<Language, ShareSheetTexts>> = {
  en: enShareSheets,
  ko: koShareSheets,
};
