/* Which language a host gets, and that all there is to one is there. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { aboutLanguages, languageOf, languages } from "../../src/i18n/language.ts";

test("a language goes by its code, whatever the country; English stands in for all others", () => {
  const locales = ["ko-KR", "KO", "ko_KR", "en-GB", "fr-FR", ""];
  expect(locales.map(languageOf)).toEqual(["ko", "ko", "ko", "en", "en", "en"]);
});

test("a language that merely begins like one of ours is another", () => {
  expect(languageOf("kok-IN")).toBe("en");
});

test("each has a folder of the same texts, and the functions' where they are translated", () => {
  const [english, ...others] = languages.map((language) => readdirSync(`src/i18n/${language}`));
  for (const texts of others) expect(texts).toEqual(expect.arrayContaining(english!));
  for (const language of languages.slice(1))
    expect(existsSync(`src/i18n/${language}/functions.json`)).toBe(true);
  const locales = languages.map((language) => aboutLanguages[language].locale);
  expect(locales.map(languageOf)).toEqual(languages);
});

test("the texts of a language ask for its own words and numbers, and for no other's", () => {
  const others = languages.flatMap((language) =>
    readdirSync(`src/i18n/${language}`)
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => readFileSync(`src/i18n/${language}/${file}`, "utf8").match(/, "\w\w"\)/g) ?? [])
      .filter((asked) => asked !== `, "${language}")`)
      .map((asked) => language + asked),
  );
  expect(others).toEqual([]);
});
