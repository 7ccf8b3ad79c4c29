import { aboutLanguages, languages, type Language } from "../../i18n/language.ts";
import { html, type Html } from "./html.ts";
import { labels } from "./labels.ts";
import { INDEX, METHODS } from "./pageNames.ts";

interface Framed {
  readonly language: Language;
  /** File name, the same in every language. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly content: Html;
}

/** A whole page: landmarks, the ways to the other pages and to the same page in other languages. */
export function pageFrame({ language, name, title, description, content }: Framed): string {
  const words = labels[language];
  const others = languages.filter((other) => other !== language);
  const fullTitle = name === INDEX ? title : `${title} – ${words.help}`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${fullTitle}</title>
        <meta name="description" content="${description}" />
        ${others.map((other) => html`<link rel="alternate" hreflang="${other}" href="../${other}/${name}" />`)}
        <link rel="icon" type="image/png" href="../../../assets/icon-32.png" />
        <link rel="stylesheet" href="../help.css" />
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <nav aria-label="${words.help}">
            <a href="${INDEX}" ${currentIf(name === INDEX)}>${words.help}</a>
            <a href="${METHODS}" ${currentIf(name === METHODS)}>${words.methods}</a>
            ${others.map((other) => inOther(other, name))}
          </nav>
        </header>
        <main id="content">${content}</main>
        <footer>
          <p>${words.footer}</p>
        </footer>
      </body>
    </html> `.markup;
}

const inOther = (language: Language, name: string): Html =>
  html`<a href="../${language}/${name}" hreflang="${language}" lang="${language}" class="language"
    >${aboutLanguages[language].name}</a
  >`;

const currentIf = (isCurrent: boolean): Html => (isCurrent ? html` aria-current="page"` : html``);
