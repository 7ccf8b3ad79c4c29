import { aboutLanguages, byLanguage, type Language } from "./language.ts";

const formats = byLanguage((language) => new Intl.NumberFormat(aboutLanguages[language].locale));

/**
 * A number as readers of a language write it.
 *
 * @example formatNumber(12345, "en") // "12,345"
 */
export const formatNumber = (value: number, language: Language) => formats[language].format(value);
