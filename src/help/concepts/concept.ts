import type { ByLanguage } from "../../i18n/language.ts";
import type { HelpExample } from "../topics/helpTopic.ts";

/** An idea behind several functions, on a page of its own. */
export interface Concept {
  /** Of its page: "pe" is about-pe.html in every language. */
  readonly id: string;
  readonly title: ByLanguage<string>;
  readonly lead: ByLanguage<string>;
  /** Functions that rest on it; their pages link here. */
  readonly functions: readonly string[];
  readonly chapters: readonly ConceptChapter[];
}

/** Its parts are shown in this order. */
export interface ConceptChapter {
  readonly heading: ByLanguage<string>;
  readonly paragraphs: readonly ByLanguage<string>[];
  /** Lines of mathematics, which every language reads. */
  readonly formula?: readonly string[];
  /** What, and what is to be said of it. */
  readonly rows?: readonly (readonly [what: ByLanguage<string>, said: ByLanguage<string>])[];
  /** Figures worked through; the tests type them. */
  readonly examples?: readonly HelpExample[];
}
