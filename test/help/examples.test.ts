/* What the pages of help say a formula gives is what the built add-in gives, in every language. */
import { dist } from "../../src/build/build.ts";
import { DataError, InputError, SmallcapError } from "../../src/errors.ts";
import { concepts } from "../../src/help/concepts/concepts.ts";
import type { HelpResult } from "../../src/help/topics/helpTopic.ts";
import { topics } from "../../src/help/topics/topics.ts";
import { explain } from "../../src/i18n/explain.ts";
import { aboutLanguages, languages, type Language } from "../../src/i18n/language.ts";
import type { Calculated } from "../../src/workbench/node/calculate.ts";
import { calculateFormulas, openHeadless } from "../../src/workbench/node/headless.ts";
import { isShownAs, rowsOf, type CellValue } from "./shownAs.ts";

/** Every formula on the pages, with what they say it gives. */
const claims = [
  ...topics.flatMap(({ examples, failures, article }) => [
    ...[...examples, ...(article ? [article] : [])].map(({ formula, result }) => ({ formula, result })),
    ...failures.map(({ formula, error }) => ({ formula, result: error as HelpResult })),
  ]),
  ...concepts.flatMap(({ chapters }) => chapters.flatMap(({ examples = [] }) => examples)),
];

/** What a page says, as a cell reports it; Excel has no room for a sentence beside #NUM!. */
function promised(result: HelpResult, language: Language) {
  if (!(result instanceof SmallcapError)) return rowsOf(result);
  if (!(result instanceof InputError || result instanceof DataError)) return { error: "#NUM!" };
  return {
    error: result instanceof InputError ? "#VALUE!" : "#N/A",
    message: explain(result, language),
  };
}

/** What a cell gave, in the page's words where they are true of it, as it is where they are not. */
function given(answer: Calculated, result: HelpResult) {
  if ("error" in answer)
    return answer.error === "#NUM!"
      ? { error: answer.error }
      : { error: answer.error, message: answer.message };
  const said = result instanceof SmallcapError ? [] : rowsOf(result);
  return rowsOf(answer.value as CellValue).map((row, r) =>
    row.map((cell, c) => {
      const text = said[r]?.[c];
      return typeof text === "string" && isShownAs(cell, text) ? text : cell;
    }),
  );
}

test.each(languages)(
  "every formula on the pages gives what they say (%s)",
  async (language) => {
    const headless = await openHeadless({ dist, locale: aboutLanguages[language].locale });
    try {
      const formulas = claims.map(({ formula }) => formula);
      const answers = await calculateFormulas(headless.book, formulas);
      expect(answers.map(({ formula }) => formula)).toEqual(formulas);
      const pairs = claims.map(({ formula, result }, i) => ({
        formula,
        given: given(answers[i]!, result),
        promised: promised(result, language),
      }));
      expect(pairs.map(({ formula, given }) => [formula, given])).toEqual(
        pairs.map(({ formula, promised }) => [formula, promised]),
      );
    } finally {
      headless.close();
    }
  },
  120_000,
);

test("the comparison is strict about the last digit written", () => {
  expect(isShownAs(-0.23834, "-23.83%")).toBe(true);
  expect(isShownAs(-0.2384, "-23.83%")).toBe(false);
  expect(isShownAs(44926, "2022-12-31")).toBe(true);
  expect(isShownAs(44925, "2022-12-31")).toBe(false);
  expect(isShownAs(1, "one")).toBe(false);
  expect(isShownAs(null, "")).toBe(true);
  expect(isShownAs("IWM", "IWN")).toBe(false);
});
