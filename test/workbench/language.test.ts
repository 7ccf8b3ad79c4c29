/* The workbench is a host for any add-in and knows nothing of ours; still it speaks what ours speaks. */
import { aboutLanguages as ours, languages as our } from "../../src/i18n/language.ts";
import { aboutLanguages, languageOf, languages } from "../../src/workbench/language.ts";

test("it speaks the languages of the add-in, by the same names", () => {
  expect(languages).toEqual(our);
  for (const language of our) expect(ours[language]).toMatchObject(aboutLanguages[language]);
});

test("a language goes by its code, whatever the country; English stands in for all others", () => {
  expect(["ko-KR", "KO", "en-GB", "kok-IN", "fr"].map(languageOf)).toEqual(["ko", "ko", "en", "en", "en"]);
});
