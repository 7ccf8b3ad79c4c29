import { termTexts as ko } from "./ko/termTexts.ts";
import type { ByLanguage } from "./language.ts";
import type { TermTexts } from "./types/termTexts.ts";

/** What failures name. They name it in English, so English needs no texts for it. */
export const termTexts: ByLanguage<Partial<TermTexts>> = { en: {}, ko };
