import fc from "fast-check";

/** What stands where something else belongs: other types, lengths, names, numbers no clock or counter reaches. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    "",
    " ",
    "iwm",
    "__proto__",
    "constructor",
    "\u0000",
    "\r\nX-Injected: 1",
    "\ud800",
    "ＩＷＭ",
    "http://169.254.169.254/latest/meta-data",
    "//evil.example/IWM",
    "IWM@evil.example",
    "IWM#x",
    "IWM?x=1",
    "../../etc/passwd",
    "[::1]:5432",
    "'; DROP TABLE observations; --",
    "9999-12-31",
    "2024-02-30",
    "0000-01-01",
    [],
    {},
    [[[[[[[[]]]]]]]],
  ),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(10, 1_000, 100_000).map((length) => "A".repeat(length)),
);

const names = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "queries",
  "kind",
  "ticker",
  "extra",
  "",
);

/** A value of which one part, anywhere, has become another: replaced, added, doubled or taken away. */
export const hurt = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.array(fc.nat(), { maxLength: 5 }), strange, names, fc.nat(3))
    .map(([path, by, name, way]) => changed(value, path, { by, name, way }));

interface Change {
  readonly by: unknown;
  readonly name: string;
  readonly way: number;
}

function changed(value: unknown, [step, ...rest]: readonly number[], change: Change): unknown {
  if (typeof value !== "object" || value === null) return change.by;
  const keys = Object.keys(value);
  if (step === undefined || keys.length === 0) return changedHere(value, change);
  const key = keys[step % keys.length]!;
  const inner = changed((value as Record<string, unknown>)[key], rest, change);
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
}

function changedHere(value: object, { by, name, way }: Change): unknown {
  if (way === 0) return by;
  if (Array.isArray(value))
    return way === 1 ? [...value, by] : way === 2 ? value.slice(1) : [...value, ...value];
  if (way === 1) return Object.fromEntries(Object.entries(value).slice(1));
  // JSON.parse and this make a member called __proto__ where an assignment would change what objects come from
  return Object.fromEntries([...Object.entries(value), [name, by]]);
}
