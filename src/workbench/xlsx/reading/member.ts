/** What a table has of its own under a word of a file; undefined for any other word, "constructor" too. */
export function member<T extends object>(of: T, key: string | undefined): T[keyof T] | undefined {
  return key !== undefined && Object.hasOwn(of, key) ? of[key as keyof T] : undefined;
}
