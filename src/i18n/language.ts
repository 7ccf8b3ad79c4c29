/** The languages of the product. */
export type Language = "en" | "ko";

/** The language for a host locale such as "ko-KR": Korean for Korean, English for all others. */
export function languageOf(locale: string): Language {
  return locale.toLowerCase().startsWith("ko") ? "ko" : "en";
}
