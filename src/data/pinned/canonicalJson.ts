/**
 * JSON text in which equal values are equal texts: keys in order, no blanks. Numbers come back bit for bit,
 * the negative zero too, which `JSON.stringify` loses. What is undefined is left out.
 *
 * @throws TypeError for what JSON has no word for, such as NaN: it would come back as something else
 * @example canonicalJson({ b: [1, -0], a: "x" }) // '{"a":"x","b":[1,-0]}'
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "number") return numeral(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) return object(value);
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  throw new TypeError(`${typeof value} is not JSON`);
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${String(value)} is not JSON`);
  return Object.is(value, -0) ? "-0" : String(value);
}

function object(value: object): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}
