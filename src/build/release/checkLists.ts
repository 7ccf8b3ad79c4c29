import type { ByLanguage } from "../../i18n/language.ts";
import type { CheckList, ReleaseFacts } from "./checkList.ts";
import { checkListEn as en } from "./checkListEn.ts";
import { checkListKo as ko } from "./checkListKo.ts";

/** What to upload, how to hand it out, and what to try in Excel. */
export const checkLists: ByLanguage<(facts: ReleaseFacts) => CheckList> = { en, ko };
