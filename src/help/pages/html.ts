/** Markup that may stand in a page as it is. Only `html` makes it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Content = string | Html | readonly Html[];

/**
 * A piece of a page. Texts put into it are escaped, pieces are not.
 *
 * @example html`<b>${"1 < 2"}</b>`.markup // "<b>1 &lt; 2</b>"
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(String.raw({ raw: strings }, ...contents.map(markupOf)));
}

function markupOf(content: Content): string {
  if (content instanceof Html) return content.markup;
  return typeof content === "string" ? escaped(content) : content.map(({ markup }) => markup).join("\n");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => entities[character]!);
