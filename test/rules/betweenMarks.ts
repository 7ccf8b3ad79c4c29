/**
 * A text with what stands between two marks replaced.
 *
 * @param name - of the marks: `<!-- name -->` and `<!-- /name -->`
 * @throws Error when the text has them not, or in the wrong order
 */
export function betweenMarks(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, after] = [text.indexOf(start), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`the text has no ${start} … ${end}`);
  return `${text.slice(0, before)}${start}\n${content}\n${text.slice(after)}`;
}
