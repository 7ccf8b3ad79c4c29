import type { Language } from "./language.ts";

const formats: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat("en-US"),
  ko: new Intl.NumberFormat("ko-KR"),
};

/**
 * A number as readers of a language write it.
 *
 * @example formatNumber(12345, "en") // "12,345"
 */
export const formatNumber = (value: number, language: Language) => formats[language].format(value);
