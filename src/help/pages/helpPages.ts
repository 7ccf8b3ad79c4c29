import { languages, type ByLanguage, type Language } from "../../i18n/language.ts";
import type { DescribedFunctions } from "./describedFunctions.ts";
import { conceptPage } from "./conceptPage.ts";
import { concepts } from "../concepts/concepts.ts";
import { functionPage } from "./functionPage.ts";
import { indexPage, methodsPage } from "./overviewPages.ts";
import { conceptPageName, INDEX, METHODS, pageName, SERVICE } from "./pageNames.ts";
import { servicePage } from "./servicePage.ts";
import { topics } from "../topics/topics.ts";

/**
 * The pages of help in every language, by where they stand beside functions.json: "docs/en/pergap.html".
 * They want docs/help.css, and find the add-in's icon in assets/.
 *
 * @param described - what the build says of the functions
 * @param version - of the add-in they ship with: "0.1.0"
 * @throws Error if a function has no topic
 */
export function helpPages(
  described: ByLanguage<DescribedFunctions>,
  version: string,
): ReadonlyMap<string, string> {
  return new Map(languages.flatMap((language) => pagesIn(language, described[language], version)));
}

function pagesIn(language: Language, metadata: DescribedFunctions, version: string): [string, string][] {
  const at = (name: string) => `docs/${language}/${name}`;
  return [
    [at(INDEX), indexPage(metadata, version, language)],
    [at(METHODS), methodsPage(language)],
    [at(SERVICE), servicePage(language)],
    ...concepts.map((concept): [string, string] => [
      at(conceptPageName(concept.id)),
      conceptPage(concept, language),
    ]),
    ...metadata.functions.map((described): [string, string] => {
      const topic = topics.find(({ id }) => id === described.id);
      if (!topic) throw new Error(`${described.id} has no topic in src/help/topics/topics.ts`);
      return [at(pageName(described.id)), functionPage(described, metadata.enums ?? [], topic, language)];
    }),
  ];
}
