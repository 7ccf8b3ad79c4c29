import { enPane } from "./en/enPane.ts";
import { enSheets } from "./en/enSheets.ts";
import { koPane } from "./ko/koPane.ts";
import { koSheets } from "./ko/koSheets.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./types/messages.ts";
import { problemTexts } from "./problemTexts.ts";

/** What pane and sheets say, by language. */
export const texts: Readonly<Record<Language, Messages>> = {
  en: { problems: problemTexts.en, pane: enPane, sheets: enSheets },
  ko: { problems: problemTexts.ko, pane: koPane, sheets: koSheets },
};
