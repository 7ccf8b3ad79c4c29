import type { Language } from "../../i18n/language.ts";
import type { Convention } from "../conventions/convention.ts";
import { html, type Html } from "./html.ts";
import { labels } from "./labels.ts";
import { pageName } from "./pageNames.ts";

/** Which peer each default follows: a table where there is room, a card for each matter where there is not. */
export function conventionList(conventions: readonly Convention[], language: Language): Html {
  const words = labels[language];
  const headers = [words.matter, words.functions, words.ours, words.follows, words.others, words.choose];
  return html`<table class="methods">
    <thead>
      <tr>
        ${headers.map((header) => html`<th scope="col">${header}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${conventions.map((convention) => {
        const [, ...labelled] = headers;
        const [matter, ...cells] = cellsOf(convention, language);
        return html`<tr>
          <th scope="row">${matter!}</th>
          ${cells.map((cell, i) => html`<td data-label="${labelled[i]!}">${cell}</td>`)}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function cellsOf(
  { functions, matter, ours, follows, others, choose }: Convention,
  language: Language,
): readonly Html[] {
  return [
    html`${matter[language]}`,
    html`${functions.map((id) => html`<a href="${pageName(id)}">${id}</a>`)}`,
    html`${ours[language]}`,
    html`${follows[language]}`,
    html`${others[language]}`,
    choose === null ? html`–` : html`<code>${choose}</code>`,
  ];
}
