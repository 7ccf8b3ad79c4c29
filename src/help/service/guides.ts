import type { ByLanguage } from "../../i18n/language.ts";
import type { Guide } from "./guide.ts";
import { guideEn as en } from "./guideEn.ts";
import { guideKo as ko } from "./guideKo.ts";

/** The guide to the data service. */
export const guides: ByLanguage<Guide> = { en, ko };
