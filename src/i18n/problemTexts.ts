import { enProblems } from "./en/enProblems.ts";
import { koProblems } from "./ko/koProblems.ts";
import type { Language } from "./language.ts";
import type { ProblemTexts } from "./types/messages.ts";

/** What cells can say. It loads before the first cell answers; what only pane and sheets say stays out of it. */
export const problemTexts: Readonly<Record<Language, ProblemTexts>> = { en: enProblems, ko: koProblems };
