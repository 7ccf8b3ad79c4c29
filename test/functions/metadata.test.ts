/* What users can type is a promise to them: functions.api.txt is kept here so that any change to it is seen in review. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fields } from "../../src/functions/fields/fields.ts";
import { readField } from "../../src/functions/fields/readField.ts";
import { gapBases } from "../../src/functions/arguments/gapBases.ts";
import { historyFields } from "../../src/functions/cells/etfHistoryCell.ts";
import { holdingsGroupings } from "../../src/functions/cells/etfHoldingsCell.ts";
import { screenOrders } from "../../src/functions/cells/etfScreenCell.ts";
import { historyIntervals } from "../../src/functions/asking/historyIntervals.ts";
import { weightings } from "../../src/finance/portfolio/coreSatellite.ts";
import { returnMethods } from "../../src/finance/returns/fundReturn.ts";
import { macroTransforms } from "../../src/finance/series/macroTransform.ts";
import { parseDriftRule } from "../../src/finance/portfolio/parseDriftRule.ts";
import { peStatistics } from "../../src/finance/valuation/peHistory.ts";
import { perGapMeasures } from "../../src/finance/valuation/perGap.ts";
import { portfolioPeMethods, portfolioPeOutputs } from "../../src/finance/valuation/portfolioPe.ts";
import { errorMethods } from "../../src/finance/rates/regression.ts";
import { riskMeasures, riskMethods } from "../../src/finance/risk/riskMeasure.ts";
import { rotationOutputs } from "../../src/finance/returns/rotation.ts";
import { spreadMethods } from "../../src/finance/returns/styleSpread.ts";
import { parseWindow } from "../../src/finance/returns/window.ts";
import type { FunctionsMetadata } from "../../src/workbench/book/functions/functionMetadata.ts";
import { complaints, english, korean, koreanTexts, options, translated } from "./generated.ts";

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

test.each([
  ["PerGapMeasure", perGapMeasures],
  ["Basis", gapBases],
  ["PeStatistic", peStatistics],
  ["SpreadMethod", spreadMethods],
  ["ReturnMethod", returnMethods],
  ["RotationOutput", rotationOutputs],
  ["Weighting", weightings],
  ["HistoryInterval", historyIntervals],
  ["HistoryField", historyFields],
  ["MacroTransform", macroTransforms],
  ["PortfolioPeMethod", portfolioPeMethods],
  ["PortfolioPeOutput", portfolioPeOutputs],
  ["RiskMeasure", riskMeasures],
  ["RiskMethod", [...new Set(riskMeasures.flatMap(riskMethods))]],
  ["RateErrors", errorMethods],
  ["HoldingsGrouping", holdingsGroupings],
  ["ScreenOrder", screenOrders],
])("the words of %s are those the formula knows", (list, known) => {
  expect(Object.keys(options[list]!.values).sort()).toEqual([...known].sort());
});

test("the suggested windows, drift rules and fields can be read, and every field is suggested", () => {
  for (const word of Object.keys(options.Window!.values)) expect(parseWindow(word)).toBe(word);
  for (const word of Object.keys(options.DriftRule!.values)) expect(() => parseDriftRule(word)).not.toThrow();
  for (const word of Object.keys(options.Field!.values)) expect(() => readField(word)).not.toThrow();
  expect(Object.keys(options.Field!.values)).toEqual(expect.arrayContaining(Object.keys(fields)));
});

/** Everything in metadata that is text for people, by where it stands. */
function texts({ functions, enums = [] }: FunctionsMetadata): Map<string, unknown> {
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

test("the argument that takes a measure of RISK names all of them, in both languages", () => {
  for (const { functions } of [english, korean]) {
    const risk = functions.find(({ id }) => id === "RISK")!;
    const { description = "" } = risk.parameters.find(({ name }) => name === "measure")!;
    expect(description.match(/\b[a-z]+[A-Za-z]*/g)).toEqual(expect.arrayContaining(riskMeasures));
  }
});

test("a function that Korean has no texts for is named", () => {
  const told = Object.entries(koreanTexts.functions).filter(([id]) => id !== "RISK");
  const texts = { ...koreanTexts, functions: Object.fromEntries(told) };
  expect(() => translated(english, texts)).toThrow("src/i18n/functions.ko.json has no RISK");
});

test("every function, argument and word is explained in both languages", () => {
  const [inEnglish, inKorean] = [texts(english), texts(korean)];
  expect([...inKorean.keys()]).toEqual([...inEnglish.keys()]);
  for (const [place, text] of inEnglish) expect([place, text]).toEqual([place, expect.stringMatching(/\w/)]);
  const untranslated = [...inKorean].filter(
    ([place, text]) => !text || (text === inEnglish.get(place) && text !== "ISIN"),
  );
  expect(untranslated).toEqual([]);
});

test("the Korean texts explain nothing that does not exist", () => {
  const functionIds = english.functions.map(({ id }) => id);
  expect(Object.keys(koreanTexts.functions).sort()).toEqual(functionIds.sort());
  for (const { id, parameters } of english.functions)
    expect(Object.keys(koreanTexts.functions[id]!.parameters)).toEqual(parameters.map(({ name }) => name));
  expect(Object.keys(koreanTexts.options)).toEqual(Object.keys(options));
  for (const list of Object.keys(options))
    expect(Object.keys(koreanTexts.options[list]!)).toEqual(Object.keys(options[list]!.values));
});

test("Korean changes the texts and nothing else", () => {
  const bare = (metadata: FunctionsMetadata): unknown =>
    JSON.parse(
      JSON.stringify(metadata, (key, value) =>
        /^(description|tooltip|helpUrl)$/.test(key) ? undefined : value,
      ),
    );
  expect(bare(korean)).toEqual(bare(english));
});
