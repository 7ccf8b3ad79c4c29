import type { Language } from "../../i18n/language.ts";
import { exampleBlock } from "./exampleBlock.ts";
import { html, type Html } from "./html.ts";
import { labels } from "./labels.ts";
import { pageFrame } from "./pageFrame.ts";
import { conceptPageName, pageName } from "./pageNames.ts";
import { saidRows } from "./saidRows.ts";
import type { Concept, ConceptChapter } from "../concepts/concept.ts";

/** The page of one idea, with ways to the functions that rest on it. */
export function conceptPage({ id, title, lead, functions, chapters }: Concept, language: Language): string {
  return pageFrame({
    language,
    name: conceptPageName(id),
    title: title[language],
    description: lead[language],
    content: html`<h1>${title[language]}</h1>
      <p class="lead">${lead[language]}</p>
      ${chapters.map((chapter) => chapterBlock(chapter, language))}
      <h2>${labels[language].functions}</h2>
      <ul>
        ${functions.map((name) => html`<li><a href="${pageName(name)}">${name}</a></li>`)}
      </ul>`,
  });
}

function chapterBlock(chapter: ConceptChapter, language: Language): Html {
  const { heading, paragraphs, formula, rows = [], examples = [] } = chapter;
  return html`<h2>${heading[language]}</h2>
    ${paragraphs.map((paragraph) => html`<p>${paragraph[language]}</p>`)}
    ${formula === undefined ? html`` : html`<pre class="formula"><code>${formula.join("\n")}</code></pre>`}
    ${saidRows(rows.map(([what, said]) => [what[language], said[language]]))}
    ${examples.map((example) => exampleBlock(example, language))}`;
}
