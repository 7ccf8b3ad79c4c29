import type { Language } from "../../i18n/language.ts";
import { cellErrors } from "../concepts/cellErrors.ts";
import { concepts } from "../concepts/concepts.ts";
import { conventionList } from "./conventionList.ts";
import { conventions } from "../conventions/conventions.ts";
import type { DescribedFunction, DescribedFunctions, DescribedParameter } from "./describedFunctions.ts";
import { exampleBlock, failureBlock } from "./exampleBlock.ts";
import type { HelpTopic } from "../topics/helpTopic.ts";
import { html, type Html } from "./html.ts";
import { labels } from "./labels.ts";
import { pageFrame } from "./pageFrame.ts";
import { conceptPageName, pageName } from "./pageNames.ts";

type Enums = NonNullable<DescribedFunctions["enums"]>;

/**
 * The page of one function: purpose, arguments and options from the metadata, the rest from its topic.
 *
 * @param enums - lists of words that arguments take
 */
export function functionPage(
  described: DescribedFunction,
  enums: Enums,
  topic: HelpTopic,
  language: Language,
): string {
  const words = labels[language];
  const bearing = conventions.filter(({ functions }) => functions.includes(topic.id));
  const content = html`<h1>${described.name}</h1>
    <p class="lead">${described.description ?? ""}</p>
    <pre><code>${signature(described)}</code></pre>
    ${behind(topic.id, language)}
    <section aria-labelledby="formula">
      <h2 id="formula">${words.formula}</h2>
      <pre class="formula"><code>${topic.formula.join("\n")}</code></pre>
      <p>${topic.where[language]}</p>
    </section>
    <section aria-labelledby="arguments">
      <h2 id="arguments">${words.arguments}</h2>
      <dl>${described.parameters.map((parameter) => argument(parameter, enums, words.optional))}</dl>
    </section>
    <section aria-labelledby="gives">
      <h2 id="gives">${words.gives}</h2>
      <p>${topic.gives[language]}</p>
    </section>
    <section aria-labelledby="examples">
      <h2 id="examples">${words.examples}</h2>
      <p>${words.examplesIntro}</p>
      ${topic.examples.map((example) => exampleBlock(example, language))}
    </section>
    ${articleSection(topic, language)}
    <section aria-labelledby="errors">
      <h2 id="errors">${words.errors}</h2>
      <p>
        ${words.errorsIntro}
        <a href="${conceptPageName(cellErrors.id)}">${cellErrors.title[language]}</a>
      </p>
      ${topic.failures.map((failure) => failureBlock(failure, language))}
    </section>
    ${bearing.length === 0 ? html`` : methodsSection(conventionList(bearing, language), words.methods)}`;
  return pageFrame({
    language,
    name: pageName(described.id),
    title: described.name,
    description: described.description ?? "",
    content,
  });
}

/** "=SMALLCAP.PERGAP(fund, [benchmark])": optional arguments are in brackets. */
function signature({ name, parameters }: DescribedFunction): string {
  const list = parameters.map(({ name: parameter, optional }) => (optional ? `[${parameter}]` : parameter));
  return `=SMALLCAP.${name}(${list.join(", ")})`;
}

function argument(
  { name, description = "", optional = false, customEnumId }: DescribedParameter,
  enums: Enums,
  optionalWord: string,
): Html {
  const offered = enums.find(({ id }) => id === customEnumId)?.values ?? [];
  const rows = offered.map(
    (word) => html`<li><code>${word.name}</code> <span>${word.tooltip ?? ""}</span></li>`,
  );
  return html`<dt>
      <code>${name}</code>${optional ? html` <span class="optional">${optionalWord}</span>` : html``}
    </dt>
    <dd>
      ${description}${
        rows.length === 0
          ? html``
          : html`<ul class="words">
              ${rows}
            </ul>`
      }
    </dd>`;
}

/** The ways to the ideas a function rests on. */
function behind(id: string, language: Language): Html {
  const own = concepts.filter(({ functions }) => functions.includes(id));
  if (own.length === 0) return html``;
  const links = own.map(
    (concept, i) =>
      html`${i === 0 ? "" : "· "}<a href="${conceptPageName(concept.id)}">${concept.title[language]}</a>`,
  );
  return html`<p>${labels[language].rests} ${links}</p>`;
}

function articleSection({ article }: HelpTopic, language: Language): Html {
  if (article === undefined) return html``;
  return html`<section aria-labelledby="article">
    <h2 id="article">${labels[language].article}</h2>
    <p>${labels[language].articleIntro}</p>
    ${exampleBlock(article, language)}
  </section>`;
}

function methodsSection(list: Html, heading: string): Html {
  return html`<section aria-labelledby="methods">
    <h2 id="methods">${heading}</h2>
    ${list}
  </section>`;
}
