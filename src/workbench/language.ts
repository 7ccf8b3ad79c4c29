/** A language the workbench speaks, by its code: "ko". It is a host for any add-in, so the list is its own. */
export type Language = keyof typeof listed;

/** Something in every language. One left out does not compile. */
export type ByLanguage<T> = Readonly<Record<Language, T>>;

const listed = {
  en: { name: "English", locale: "en-US" },
  ko: { name: "한국어", locale: "ko-KR" },
};

/** What a language calls itself, and its locale (BCP 47), which an add-in is told. */
export const aboutLanguages: ByLanguage<{ readonly name: string; readonly locale: string }> = listed;

/** All there are, the one first that stands in for languages not spoken here. */
export const languages = Object.keys(listed) as [Language, ...Language[]];

/** The language for a locale, whatever the country: "ko" for "ko-KR". */
export function languageOf(locale: string): Language {
  const [code] = locale.toLowerCase().split("-");
  return languages.find((language) => language === code) ?? languages[0];
}
