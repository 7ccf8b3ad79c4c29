import { enPane } from "./enPane.ts";
import { enSheets } from "./enSheets.ts";
import { koPane } from "./koPane.ts";
import { koSheets } from "./koSheets.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";
import { problemTexts } from "./problemTexts.ts";

/** What pane and sheets say, by language. */
export const texts: Readonly<Record<Language, Messages>> = {
  en: { problems: problemTexts.en, pane: enPane, sheets: enSheets },
  ko: { problems: problemTexts.ko, pane: koPane, sheets: koSheets },
};
