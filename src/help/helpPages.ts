import type { Language } from "../i18n/language.ts";
import type { DescribedFunctions } from "./describedFunctions.ts";
import { functionPage } from "./functionPage.ts";
import { indexPage, methodsPage } from "./overviewPages.ts";
import { INDEX, METHODS, pageName } from "./pageNames.ts";
import { topics } from "./topics.ts";

/**
 * The pages of help in both languages, by where they stand beside functions.json: "docs/en/pergap.html".
 * They want docs/help.css, and find the add-in's icon in assets/.
 *
 * @param english - functions.json
 * @param korean - functions.ko-KR.json
 * @throws Error if a function has no topic
 */
export function helpPages(
  english: DescribedFunctions,
  korean: DescribedFunctions,
): ReadonlyMap<string, string> {
  return new Map([...pagesIn("en", english), ...pagesIn("ko", korean)]);
}

function pagesIn(language: Language, metadata: DescribedFunctions): [string, string][] {
  const at = (name: string) => `docs/${language}/${name}`;
  return [
    [at(INDEX), indexPage(metadata, language)],
    [at(METHODS), methodsPage(language)],
    ...metadata.functions.map((described): [string, string] => {
      const topic = topics.find(({ id }) => id === described.id);
      if (!topic) throw new Error(`${described.id} has no topic in src/help/topics.ts`);
      return [at(pageName(described.id)), functionPage(described, metadata.enums ?? [], topic, language)];
    }),
  ];
}
