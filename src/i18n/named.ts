import type { Language } from "./language.ts";
import { own } from "./own.ts";
import { termTexts } from "./termTexts.ts";

/**
 * What a failure names, in the reader's words; what has none (a ticker, an argument) as it is. A ticker or window
 * may stand before the words, and what vouches for them behind in brackets.
 *
 * @example named("1M return", "ko") // "1M 수익률"
 * @example named("unstated (SSGA, 2022-08-30)", "ko") // "산출 방식 미공개 (SSGA, 2022-08-30)"
 */
export function named(text: string, language: Language): string {
  const terms = termTexts[language];
  const [, name = "", bracket = ""] = /^(.*?)( \(.*\))?$/u.exec(text) ?? [];
  const [first = "", ...rest] = name.split(" ");
  const [whole, others] = [own(terms, name), own(terms, rest.join(" "))];
  if (whole !== undefined) return whole + bracket;
  return others === undefined ? text : `${first} ${others}${bracket}`;
}
