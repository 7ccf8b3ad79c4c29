import type { Language } from "../../i18n/language.ts";
import { concepts } from "../concepts/concepts.ts";
import { conventionList } from "./conventionList.ts";
import { conventions } from "../conventions/conventions.ts";
import type { DescribedFunctions } from "./describedFunctions.ts";
import { html } from "./html.ts";
import { labels } from "./labels.ts";
import { pageFrame } from "./pageFrame.ts";
import { conceptPageName, INDEX, METHODS, pageName, SERVICE } from "./pageNames.ts";
import { serviceTitle } from "./servicePage.ts";

/** The list of all functions and concepts, and the version all pages are of. */
export function indexPage({ functions }: DescribedFunctions, version: string, language: Language): string {
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
      <h2>${words.concepts}</h2>
      <dl class="index">
        ${concepts.map(
          ({ id, title, lead }) =>
            html`<dt><a href="${conceptPageName(id)}">${title[language]}</a></dt>
              <dd>${lead[language]}</dd>`,
        )}
      </dl>
      <p><a href="${METHODS}">${words.methods}</a>: ${words.methodsIntro}</p>
      <p><a href="${SERVICE}">${serviceTitle(language)}</a></p>
      <p>${words.version} ${version}</p>`,
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
