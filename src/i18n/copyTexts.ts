import type { CopyTexts } from "./types/copyTexts.ts";
import { enCopy } from "./en/enCopy.ts";
import { koCopy } from "./ko/koCopy.ts";
import type { Language } from "./language.ts";

/** Apart from the pane's other texts, since they load with the view that says them. */
export const copyTexts: Readonly<Record<Language, CopyTexts>> = { en: enCopy, ko: koCopy };
