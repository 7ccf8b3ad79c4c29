import listed from "./languages.json" with { type: "json" };

/** A language of the product, by its code: "ko". `languages.json` lists them, and all that is said by language follows. */
export type Language = keyof typeof listed;

/** Something in every language. One left out does not compile. */
export type ByLanguage<T> = Readonly<Record<Language, T>>;

/** What is to be known of a language. */
interface AboutLanguage {
  /** In its own words: "한국어". */
  readonly name: string;
  /** As Excel names it: "ko-KR". */
  readonly locale: string;
  /** The file in which Excel finds the functions described. */
  readonly functions: string;
}

export const aboutLanguages: ByLanguage<AboutLanguage> = listed;

/** All there are, the one first that stands in for languages we do not speak. */
export const languages = Object.keys(listed) as [Language, ...Language[]];

/** The same thing made for every language. */
export const byLanguage = <T>(make: (language: Language) => T): ByLanguage<T> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;

/**
 * The language for a host's locale, whatever the country.
 *
 * @example languageOf("ko-KR") // "ko"
 * @example languageOf("fr-FR") // "en"
 */
export function languageOf(locale: string): Language {
  const [code] = locale.toLowerCase().split(/[-_]/u);
  return languages.find((language) => language === code) ?? languages[0];
}
