import { copyTexts as en } from "./en/copyTexts.ts";
import { copyTexts as ko } from "./ko/copyTexts.ts";
import type { ByLanguage } from "./language.ts";
import type { CopyTexts } from "./types/copyTexts.ts";

/** What is said of and in values copies. It loads with the view that says it. */
export const copyTexts: ByLanguage<CopyTexts> = { en, ko };
