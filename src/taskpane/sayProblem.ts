import { SmallcapError } from "../errors.ts";
import { explain } from "../i18n/explain.ts";
import type { Language } from "../i18n/language.ts";
import { refusal } from "../sheets/writing/refusal.ts";
import { paneTexts } from "../i18n/paneTexts.ts";

/**
 * A failure in the user's language: ours with their own sentences, Excel's with ours where
 * we know what to do, else with its own message. Anything
 * else is a bug: it is told too, and reported to the page.
 */
export function sayProblem(error: unknown, language: Language): string {
  if (error instanceof SmallcapError) return explain(error, language);
  if (!(error instanceof OfficeExtension.Error)) reportError(error);
  else {
    const known = refusal(error);
    if (known) return explain(known, language);
  }
  return paneTexts[language].unexpected(error instanceof Error ? error.message : String(error));
}
