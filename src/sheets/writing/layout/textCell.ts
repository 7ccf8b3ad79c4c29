/** The longest text an Excel cell holds. */
const LONGEST = 32_767;

/**
 * What to write so that a cell holds this text and nothing else. Excel reads what is written as if it
 * were typed: "=1+1" would calculate, "+A1", "-1", "@x" too, "1-2" and "MAR1" would become dates,
 * "TRUE" a truth value, "#N/A" an error. A leading apostrophe says "text" and is not part of the value.
 * Only words that cannot be anything else (a letter first, no digit) go without it.
 *
 * @example textCell("=HYPERLINK(\"http://x\")") // "'=HYPERLINK(\"http://x\")"
 * @example textCell("BlackRock (iShares)") // "BlackRock (iShares)"
 */
export function textCell(text: string): string {
  const fitting = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return fitting === "" || isWord(fitting) ? fitting : `'${fitting}`;
}

const isWord = (text: string) => /^\p{L}\P{Nd}*$/u.test(text) && !/^(true|false)$/i.test(text.trim());
