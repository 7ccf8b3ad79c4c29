import type { Language } from "../i18n/language.ts";
import { conventionList } from "./conventionList.ts";
import { conventions } from "./conventions.ts";
import type { DescribedFunctions } from "./describedFunctions.ts";
import { html } from "./html.ts";
import { labels } from "./labels.ts";
import { pageFrame } from "./pageFrame.ts";
import { INDEX, METHODS, pageName } from "./pageNames.ts";

/** The list of all functions. */
export function indexPage({ functions }: DescribedFunctions, language: Language): string {
  const words = labels[language];
  const byName = [...functions].sort((a, b) => (a.name < b.name ? -1 : 1));
  return pageFrame({
    language,
    name: INDEX,
    title: words.help,
    description: words.functionsIntro,
    content: html`<h1>${words.help}</h1>
      <p class="lead">${words.functionsIntro}</p>
      <h2>${words.functions}</h2>
      <dl class="index">
        ${byName.map(
          ({ id, name, description = "" }) =>
            html`<dt><a href="${pageName(id)}">${name}</a></dt>
              <dd>${description}</dd>`,
        )}
      </dl>
      <p><a href="${METHODS}">${words.methods}</a>: ${words.methodsIntro}</p>`,
  });
}

/** Which peer each default follows. */
export function methodsPage(language: Language): string {
  const words = labels[language];
  return pageFrame({
    language,
    name: METHODS,
    title: words.methods,
    description: words.methodsIntro,
    content: html`<h1>${words.methods}</h1>
      <p class="lead">${words.methodsIntro}</p>
      ${conventionList(conventions, language)}`,
  });
}
