import { explain } from "../../i18n/explain.ts";
import type { Language } from "../../i18n/language.ts";
import { refusal } from "./refusal.ts";

/** Why Excel refused, each reason once: in our own words where we know what to do, else in its. */
export function reasonOf(refused: readonly OfficeExtension.Error[], language: Language): string {
  const sentences = refused.map((error) => {
    const known = refusal(error);
    return known ? explain(known, language) : error.message;
  });
  return [...new Set(sentences)].join(" ");
}
