/** Says whether a value from elsewhere is what it should be. */
export type Check = (value: unknown) => boolean;

/* Small checks that are put together to describe a value; none throws. */

export const text: Check = (value) => typeof value === "string";

export const number: Check = (value) => typeof value === "number" && Number.isFinite(value);

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** Of a field that may be left out. */
export const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

export const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

export const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);

/** An object that has each of the fields; others are left alone. Of a type that is named no field may be left out. */
export const shape = <T extends object>(fields: { readonly [F in keyof T]-?: Check }) => {
  const entries = Object.entries<Check>(fields);
  return (value: unknown): value is T =>
    typeof value === "object" &&
    value !== null &&
    entries.every(([name, check]) => check((value as Record<string, unknown>)[name]));
};

export const all =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.every((check) => check(value));

/**
 * An object whose field `tag` says which of the shapes it has.
 *
 * @example variant("kind", { macro: shape({ series: text }) })({ kind: "macro", series: "DGS2" }) // true
 */
export const variant =
  (tag: string, shapes: Readonly<Record<string, Check>>): Check =>
  (value) => {
    const name = (value as Record<string, unknown> | null | undefined)?.[tag];
    return typeof name === "string" && Object.hasOwn(shapes, name) && shapes[name]!(value);
  };
