/** A text by a name that comes from outside; undefined where there is none of our own. */
export const own = (texts: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(texts, name) ? texts[name] : undefined;
