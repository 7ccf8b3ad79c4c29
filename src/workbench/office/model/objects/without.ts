/** A copy of a record without one of its fields: how an optional property goes back to its default. */
export function without<T extends object, K extends keyof T>(record: T, key: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(record).filter(([own]) => own !== key)) as Omit<T, K>;
}
