import type { Language } from "../../i18n/language.ts";
import { html, type Html } from "./html.ts";
import { pageFrame } from "./pageFrame.ts";
import { SERVICE } from "./pageNames.ts";
import type { Chapter, Guide } from "../service/guide.ts";
import { guideEn } from "../service/guideEn.ts";
import { guideKo } from "../service/guideKo.ts";

const guides: Readonly<Record<Language, Guide>> = { en: guideEn, ko: guideKo };

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
    ${code === undefined ? "" : html`<pre><code>${code}</code></pre>`} ${rowsOf(rows)}`;
}

const rowsOf = (rows: NonNullable<Chapter["rows"]>): Html =>
  rows.length === 0
    ? html``
    : html`<dl class="said">
        ${rows.map(
          ([what, said]) =>
            html`<dt>${what}</dt>
              <dd>${said}</dd>`,
        )}
      </dl>`;
