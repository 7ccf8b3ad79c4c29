import type { Language } from "../../i18n/language.ts";
import { html, type Html } from "./html.ts";
import { pageFrame } from "./pageFrame.ts";
import { SERVICE } from "./pageNames.ts";
import { saidRows } from "./saidRows.ts";
import type { Chapter } from "../service/guide.ts";
import { guides } from "../service/guides.ts";

/** How to run the data service, what it sends where, and what it is protected against. */
export function servicePage(language: Language): string {
  const { title, lead, chapters } = guides[language];
  return pageFrame({
    language,
    name: SERVICE,
    title,
    description: lead,
    content: html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${chapters.map(chapter)}`,
  });
}

/** What the way to the page is called. */
export const serviceTitle = (language: Language): string => guides[language].title;

function chapter({ heading, paragraphs = [], code, rows = [] }: Chapter): Html {
  return html`<h2>${heading}</h2>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    ${code === undefined ? "" : html`<pre><code>${code}</code></pre>`} ${saidRows(rows)}`;
}
