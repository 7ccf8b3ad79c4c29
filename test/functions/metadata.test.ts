/* What users can type is a promise to them: functions.api.txt is kept here so that any change to it is seen in review. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fields } from "../../src/functions/fields/fields.ts";
import { readField } from "../../src/functions/fields/readField.ts";
import { parseDriftRule } from "../../src/finance/portfolio/parseDriftRule.ts";
import { isRelative, riskMeasures } from "../../src/finance/risk/riskMeasure.ts";
import { parseWindow } from "../../src/finance/returns/window.ts";
import type { FunctionsMetadata } from "../../src/workbench/book/functions/functionMetadata.ts";
import { complaints, described, english, options, translated, translations } from "./generated.ts";

test("the generator has nothing to complain of", () => expect(complaints).toEqual([]));

test("the functions and their arguments are the ones promised", () => {
  const kept = new URL("functions.api.txt", import.meta.url);
  const now = `${JSON.stringify(english, null, 2)}\n`;
  if (!existsSync(kept)) writeFileSync(kept, now); // delete it to have a change written down
  expect(now).toBe(readFileSync(kept, "utf8"));
});

test("every list of words belongs to an argument that exists", () => {
  const known = english.functions.flatMap(({ id, parameters }) =>
    parameters.map(({ name }) => `${id}.${name}`),
  );
  const named = Object.values(options).flatMap((list) => list.arguments);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

test("the suggested windows, drift rules and fields can be read, and every field is suggested", () => {
  for (const word of Object.keys(options.Window!.values)) expect(parseWindow(word)).toBe(word);
  for (const word of Object.keys(options.DriftRule!.values)) expect(() => parseDriftRule(word)).not.toThrow();
  for (const word of Object.keys(options.Field!.values)) expect(() => readField(word)).not.toThrow();
  expect(Object.keys(options.Field!.values)).toEqual(expect.arrayContaining(Object.keys(fields)));
});

/** Everything in metadata that is text for people, by where it stands. */
function textsIn({ functions, enums = [] }: FunctionsMetadata): Map<string, unknown> {
  return new Map<string, unknown>([
    ...functions.map(({ id, description }): [string, unknown] => [id, description]),
    ...functions.flatMap(({ id, parameters }) =>
      parameters.map(({ name, description }): [string, unknown] => [`${id}.${name}`, description]),
    ),
    ...enums.flatMap(({ id, values }) =>
      values.map(({ stringValue, tooltip }): [string, unknown] => [`${id}:${String(stringValue)}`, tooltip]),
    ),
  ]);
}

test("the argument that takes a measure of RISK names all of them, in every language", () => {
  for (const { functions } of Object.values(described)) {
    const risk = functions.find(({ id }) => id === "RISK")!;
    const { description = "" } = risk.parameters.find(({ name }) => name === "measure")!;
    expect(description).toContain(riskMeasures.join(", "));
  }
  expect(riskMeasures.find(isRelative)).toBe("beta"); // from which on it says that they need a benchmark
});

describe.each(translations)("in $language", ({ file, texts, metadata }) => {
  test("a function that has no texts is named", () => {
    const told = Object.entries(texts.functions).filter(([id]) => id !== "RISK");
    const without = { ...texts, functions: Object.fromEntries(told) };
    expect(() => translated(english, without, file)).toThrow(`${file} has no RISK`);
  });

  test("every function, argument and word is explained, in other words than in English", () => {
    const [inEnglish, inOther] = [textsIn(english), textsIn(metadata)];
    expect([...inOther.keys()]).toEqual([...inEnglish.keys()]);
    for (const [place, text] of inEnglish)
      expect([place, text]).toEqual([place, expect.stringMatching(/\w/)]);
    const untranslated = [...inOther].filter(
      ([place, text]) => !text || (text === inEnglish.get(place) && text !== "ISIN"),
    );
    expect(untranslated).toEqual([]);
  });

  test("nothing is explained that does not exist", () => {
    const functionIds = english.functions.map(({ id }) => id);
    expect(Object.keys(texts.functions).sort()).toEqual(functionIds.sort());
    for (const { id, parameters } of english.functions)
      expect(Object.keys(texts.functions[id]!.parameters)).toEqual(parameters.map(({ name }) => name));
    expect(Object.keys(texts.options)).toEqual(Object.keys(options));
    for (const list of Object.keys(options))
      expect(Object.keys(texts.options[list]!)).toEqual(Object.keys(options[list]!.values));
  });

  test("the texts change and nothing else", () => {
    const bare = (all: FunctionsMetadata): unknown =>
      JSON.parse(
        JSON.stringify(all, (key, value) =>
          /^(description|tooltip|helpUrl)$/.test(key) ? undefined : value,
        ),
      );
    expect(bare(metadata)).toEqual(bare(english));
  });
});
