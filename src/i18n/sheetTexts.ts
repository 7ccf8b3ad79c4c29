import { sheetTexts as en } from "./en/sheetTexts.ts";
import { sheetTexts as ko } from "./ko/sheetTexts.ts";
import type { ByLanguage } from "./language.ts";
import type { SheetTexts } from "./types/sheetTexts.ts";

/** What filled sheets say. */
export const sheetTexts: ByLanguage<SheetTexts> = { en, ko };
