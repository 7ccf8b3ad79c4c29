import fc from "fast-check";
import type { Schema } from "./operations.ts";

/** Longest list made of a described one: requests of any length cost the same to check. */
const LONG = 6;

/** Values that are as a schema describes them. */
export function described(schema: Schema): fc.Arbitrary<unknown> {
  const { enum: words, anyOf, oneOf, type } = schema;
  if (words) return fc.constantFrom(...words);
  const choice = anyOf ?? oneOf;
  if (choice) return fc.oneof(...choice.map(described));
  return (makers[type ?? ""] ?? anything)(schema);
}

const anything = () => fc.jsonValue();

const makers: Readonly<Record<string, (schema: Schema) => fc.Arbitrary<unknown>>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: () => fc.integer(),
  number: () => fc.double({ noNaN: true, noDefaultInfinity: true }),
  string: textOf,
  array: ({ items = {}, maxItems = LONG }) =>
    fc.array(described(items), { maxLength: Math.min(LONG, maxItems) }),
  object({ properties = {}, required = [] }) {
    const members = Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [name, described(each)]),
    );
    return fc.record(members, { requiredKeys: [...required], noNullPrototype: true });
  },
};

/** Names that are known beside those that could be. */
const KNOWN = [
  "IWM",
  "SPY",
  "SLY",
  "^GSPC",
  "DGS2",
  "2024-06-28",
  "fund:IWM",
  "returns:IWM:monthly",
  "catalogue",
];

function textOf({ pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  const rule = pattern === undefined ? null : new RegExp(pattern, "u");
  const free = rule ? fc.stringMatching(rule) : fc.string({ unit: "binary", minLength, maxLength });
  const known = KNOWN.filter((name) => rule?.test(name) ?? name.length <= maxLength);
  return known.length === 0 ? free : fc.oneof(free, fc.constantFrom(...known));
}
