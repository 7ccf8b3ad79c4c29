/** What an object holds under a key; undefined for what it merely inherits ("constructor" is nobody's ticker). */
export function own<T>(object: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
