const REFERENCE =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?#?$/iu;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?%?$/i;

/** Whether a text names cells: A1, $B$2:C9, 'My sheet'!A1#. */
export const isReference = (text: string): boolean => REFERENCE.test(text.trim());

/**
 * What is typed into a field of the builder, as it stands in a formula: cells and numbers as they are,
 * a text that begins with "=" as the formula it is, everything else between quotes.
 *
 * @example argumentText("iwm") // "\"iwm\""
 * @example argumentText("A1:A9") // "A1:A9"
 * @example argumentText("=TODAY()-1") // "TODAY()-1"
 */
export function argumentText(typed: string): string {
  const text = typed.trim();
  if (text === "" || isReference(text) || NUMBER.test(text)) return text;
  if (/^(?:true|false)$/i.test(text)) return text.toUpperCase();
  if (text.startsWith("=") && text.length > 1) return text.slice(1);
  return `"${text.replaceAll('"', '""')}"`;
}

/** The way back: what to show in a field for an argument of a formula. */
export function typedText(argument: string): string {
  const text = argument.trim();
  const [, quoted] = /^"((?:[^"]|"")*)"$/.exec(text) ?? [];
  const plain = quoted?.replaceAll('""', '"');
  if (plain !== undefined && argumentText(plain) === text) return plain;
  return text === "" || argumentText(text) === text ? text : `=${text}`;
}
