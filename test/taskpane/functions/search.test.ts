/* Functions are found by name, by what they are for, in either language, and through the wrong keyboard. */
import { readFileSync, readdirSync } from "node:fs";
import type { DescribedFunction } from "../../../src/taskpane/functions/describedFunction.ts";
import { searchFunctions } from "../../../src/taskpane/functions/searchFunctions.ts";
import korean from "../../../src/i18n/ko/functions.json" with { type: "json" };

/** The Korean descriptions as functions.json has them; the comments stand for the English ones. */
const functions: DescribedFunction[] = Object.entries(korean.functions).map(
  ([id, { description, parameters }]) => ({
    id,
    description,
    parameters: Object.entries(parameters).map(([name, description]) => ({ name, description })),
  }),
);
const cells = readdirSync("src/functions/cells").map((name) =>
  readFileSync(`src/functions/cells/${name}`, "utf8"),
);
const sourceOf = (id: string) => cells.find((text) => text.includes(`@customfunction ${id}\n`))!;
const english = functions.map((each) => ({
  ...each,
  description: /\/\*\*([^]*?)@customfunction/.exec(sourceOf(each.id))![1]!,
}));
const found = (text: string) => searchFunctions(functions, english, text).map(({ id }) => id);

test("no text finds all", () => {
  expect(found("")).toHaveLength(functions.length);
});

test("by name, its beginning first", () => {
  expect(
    found("etf")
      .slice(0, 4)
      .every((id) => id.startsWith("ETF")),
  ).toBe(true);
  expect(found("SMALLCAP.RISK")[0]).toBe("RISK");
  expect(found("gap")[0]).toBe("PERGAP");
});

test("by English and Korean words of what it is for", () => {
  expect(found("illiquidity")).toContain("AMIHUD");
  expect(found("리밸런싱").length + found("목표 비중").length).toBeGreaterThan(0);
});

test("a name typed with the Korean keyboard on is understood", () => {
  expect(found("ㅔㄷㄱㅎ")[0]).toBe("PERGAP");
});

test("what nothing is for finds nothing", () => {
  expect(found("zzzz")).toEqual([]);
});
