import { problemTexts as en } from "./en/problemTexts.ts";
import { problemTexts as ko } from "./ko/problemTexts.ts";
import type { ByLanguage } from "./language.ts";
import type { ProblemTexts } from "./types/problemTexts.ts";

/** What cells can say. It loads before the first cell answers; what only pane and sheets say stays out of it. */
export const problemTexts: ByLanguage<ProblemTexts> = { en, ko };
