/* The engine's pure parts: arguments, answers, syntax, areas. */
import fc from "fast-check";
import type { Area } from "../../../src/workbench/book/bookData.ts";
import type { Shift } from "../../../src/workbench/book/shift/cellShift.ts";
import { parsedFormula, storedFormula, typedFormula } from "../../../src/workbench/book/formulaSyntax.ts";
import { answerOf } from "../../../src/workbench/book/functions/functionAnswer.ts";
import { readArguments } from "../../../src/workbench/book/functions/functionArguments.ts";
import { functionDescriptions } from "../../../src/workbench/book/functions/functionDescriptions.ts";
import { mentions } from "../../../src/workbench/book/follow/followNames.ts";
import { errorReason } from "../../../src/workbench/book/errors/errorReason.ts";
import { errorTexts } from "../../../src/workbench/book/errors/errorTexts.ts";
import { placeAreas } from "../../../src/workbench/book/calculation/placeAreas.ts";
import { shiftedArea } from "../../../src/workbench/book/shift/shiftedArea.ts";
import { covers } from "../../../src/workbench/book/spills.ts";
import { fn, parameter } from "./fakeAddIn.ts";
import { area } from "./openBook.ts";

describe("arguments", () => {
  const texts = errorTexts.en;
  const plainOnly = { errors: false, dataTypes: false };
  const read = (given: Parameters<typeof readArguments>[0], type: "number" | "string" | "boolean" | "any") =>
    readArguments(given, fn("F", [parameter("x", { type })]), plainOnly, texts);

  test.each([
    ["number", null, 0],
    ["number", " 2.5 ", 2.5],
    ["number", true, 1],
    ["string", null, ""],
    ["string", 5, "5"],
    ["string", true, "TRUE"],
    ["boolean", null, false],
    ["boolean", "false", false],
    ["boolean", 2, true],
    ["any", null, null],
    ["any", "1e5", "1e5"],
  ] as const)("a %s parameter takes %p as %p", (type, value, taken) => {
    expect(read([{ value }], type)).toEqual({ ok: true, arguments: [taken] });
  });

  test.each([
    ["number", "two"],
    ["number", ""],
    ["boolean", "yes"],
  ] as const)("a %s parameter refuses %p", (type, value) => {
    expect(read([{ value }], type)).toEqual({
      ok: false,
      error: "#VALUE!",
      message: texts.notOfType[type]("x"),
    });
  });

  test("one cell for a matrix is a matrix, what is left out null, what repeats one array", () => {
    const metadata = fn("F", [
      parameter("rows", { dimensionality: "matrix" }),
      parameter("maybe", { optional: true }),
      parameter("more", { repeating: true, type: "number" }),
    ]);
    expect(readArguments([{ value: 7 }], metadata, plainOnly, texts)).toEqual({
      ok: true,
      arguments: [[[7]], null, []],
    });
    const given = [{ cells: [[1, null]] }, { omitted: true }, { value: "3" }, { value: 4 }] as const;
    expect(
      readArguments(given.map((each) => structuredClone(each)) as never, metadata, plainOnly, texts),
    ).toEqual({
      ok: true,
      arguments: [[[1, null]], null, [3, 4]],
    });
  });

  test("errors are passed on, or given to a function that takes them, but never #BUSY!", () => {
    const metadata = fn("F", [parameter("x")]);
    const given = (error: string) => [{ value: { error } }];
    expect(readArguments(given("#REF!"), metadata, plainOnly, texts)).toEqual({ ok: false, error: "#REF!" });
    expect(readArguments(given("#REF!"), metadata, { errors: true, dataTypes: false }, texts)).toEqual({
      ok: true,
      arguments: [{ type: "Error", basicType: "Error", basicValue: "#REF!" }],
    });
    expect(readArguments(given("#BUSY!"), metadata, { errors: true, dataTypes: false }, texts)).toEqual({
      ok: false,
      error: "#BUSY!",
    });
  });

  test("too many are refused", () => {
    expect(readArguments([{ value: 1 }], fn("F"), plainOnly, texts)).toEqual({
      ok: false,
      error: "#VALUE!",
      message: texts.tooManyArguments("0"),
    });
  });
});

describe("the reason of an error", () => {
  const texts = errorTexts.en;
  const reason = (error: string, formula: string | null, message?: string) =>
    errorReason(
      { error, ...(message !== undefined && { message }) },
      formula,
      (name) => ["SUM", "IF"].includes(name),
      texts,
    );

  test("is what the function said, where it said something", () => {
    expect(reason("#N/A", "=SUM(1", "no such fund")).toBe("no such fund");
    expect(reason("#N/A", "=SUM(1)", "")).toBe(texts.codes["#N/A"]);
  });

  test.each([
    ["=SUM(1", "notClosed", "("],
    ["=SUM((1)", "notClosed", "("],
    ["=(1+2)*{1,2", "notClosed", "{"],
    ['=IF(1,"yes)', "notClosed", '"'],
    ['="a""b', "notClosed", '"'],
    ["='My sheet!A1", "notClosed", "'"],
    ["=SUM(T[a)", "notClosed", "["],
    ["=1)", "notOpened", ")"],
    ["=SUM(1}", "notOpened", "}"],
  ] as const)("is what stands alone in %s", (formula, problem, mark) => {
    expect(reason("#VALUE!", formula)).toBe(texts[problem](mark));
  });

  test("is the functions there are not, where a name is unknown, and else what the code means", () => {
    expect(reason("#NAME?", "=SUM(PERGP(1),NOPE(PERGP(2)),x)")).toBe(texts.unknownFunctions("PERGP, NOPE"));
    expect(reason("#NAME?", '=SUM(hello,"NOPE(")')).toBe(texts.codes["#NAME?"]);
    expect(reason("#VALUE!", "=NOPE()")).toBe(texts.codes["#VALUE!"]);
    expect(reason("#DIV/0!", "=1/0")).toBe(texts.codes["#DIV/0!"]);
    expect(reason("#BUSY!", "=SUM(1)")).toBeNull();
  });

  test("is that there is no formula, where the error is a value", () => {
    expect(reason("#DIV/0!", null)).toBe(texts.noFormula);
    expect(reason("#N/A", null, "no such fund")).toBe("no such fund");
    expect(reason("#BUSY!", null)).toBeNull();
  });

  test("says what to do about the same codes in every language", () => {
    for (const { codes } of Object.values(errorTexts)) {
      expect(Object.keys(codes)).toEqual(Object.keys(texts.codes));
      for (const sentence of Object.values(codes)) expect(sentence).toMatch(/\S\. .+\.$/);
    }
  });
});

test("answers: null is 0, numbers that are none #NUM!, unknown codes #VALUE!, uneven rows refused", () => {
  const value = (given: unknown) => answerOf({ ok: true, value: given });
  expect(value(null)).toMatchObject({ value: 0 });
  expect(value(Infinity)).toMatchObject({ value: { error: "#NUM!" } });
  expect(value([[null, "a"]])).toMatchObject([[{ value: 0 }, { value: "a" }]]);
  for (const uneven of [[], [[]], [1, 2], [[1], [1, 2]]])
    expect(value(uneven)).toMatchObject({ value: { error: "#VALUE!" } });
  expect(answerOf({ ok: false, error: "#WHAT!", message: "m" })).toMatchObject({
    value: { error: "#VALUE!", message: "m" },
  });
});

test.each([
  ["=SUM(A1#)", "=SUM(ANCHORARRAY(A1))"],
  ["='My data'!$B$2#*2", "=ANCHORARRAY('My data'!$B$2)*2"],
  ["='It''s'!A2#", "=ANCHORARRAY('It''s'!A2)"],
  ['="A1#"&B1', '="A1#"&B1'],
  ["=#REF!+#N/A", "=#REF!+#N/A"],
])("%s is kept as %s", (typed, stored) => {
  expect(storedFormula(typed)).toBe(stored);
  expect(typedFormula(stored)).toBe(typed);
});

test.each([
  ["=T[@PE]*T[@[Net assets]]", "=T[[#This Row],[PE]]*T[[#This Row],[Net assets]]"],
  ["=T[@]", "=T[#This Row]"],
  ['="T[@PE]"', '="T[@PE]"'],
])("%s is parsed as %s", (formula, parsed) => {
  expect(parsedFormula(formula)).toBe(parsed);
});

test("a formula mentions a name as a whole word, in any case, and not as a function", () => {
  expect(mentions("=rate*2", ["Rate"])).toBe(true);
  expect(mentions("=Rates+Sub.Rate+RATE(1,2,3)", ["Rate"])).toBe(false);
  expect(mentions("=SUM(Funds[PE])", ["funds"])).toBe(true);
});

test("help tells a function's arguments and what they may be", () => {
  const metadata = {
    functions: [
      fn("PERGAP", [
        parameter("fund", { description: "Fund" }),
        parameter("measure", { optional: true, customEnumId: "M" }),
      ]),
    ],
    enums: [
      {
        id: "M",
        type: "string" as const,
        values: [{ name: "ratio", stringValue: "ratio", tooltip: "P/E over P/E" }],
      },
    ],
  };
  expect(functionDescriptions("SMALLCAP", metadata)).toMatchObject([
    {
      functionName: "SMALLCAP.PERGAP",
      abstract: "what PERGAP does",
      functionParameter: [
        { name: "fund", detail: "Fund", require: 1, repeat: 0 },
        { name: "measure", detail: '"ratio": P/E over P/E', example: '"ratio"', require: 0 },
      ],
    },
  ]);
});

const place = fc.record({
  sheet: fc.constantFrom("a", "b"),
  row: fc.nat({ max: 12 }),
  column: fc.nat({ max: 3 }),
});

test("areas of places cover these places and no others", () => {
  fc.assert(
    fc.property(fc.array(place), (places) => {
      const areas = placeAreas(places);
      const covered = areas.flatMap(({ sheet, area: { row, column, rows } }) =>
        Array.from({ length: rows }, (_, i) => `${sheet}|${row + i}|${column}`),
      );
      expect(covered.sort()).toEqual(
        [...new Set(places.map(({ sheet, row, column }) => `${sheet}|${row}|${column}`))].sort(),
      );
    }),
  );
});

const areas = fc
  .tuple(
    fc.nat({ max: 9 }),
    fc.nat({ max: 9 }),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([row, column, rows, columns]): Area => area(row, column, rows, columns));
const opposite: Record<"Down" | "Right", Shift> = { Down: "Up", Right: "Left" };

test("what insertion does to an area, deletion of the same cells undoes", () => {
  fc.assert(
    fc.property(areas, areas, fc.constantFrom<"Down" | "Right">("Down", "Right"), (lying, cells, shift) => {
      const moved = shiftedArea(lying, cells, shift)!;
      expect(moved.rows * moved.columns).toBeGreaterThanOrEqual(lying.rows * lying.columns);
      expect(shiftedArea(moved, cells, opposite[shift])).toEqual(lying);
    }),
  );
});

test("an area whose cells are all deleted is gone, and a partly deleted one shrinks", () => {
  expect(shiftedArea(area(2, 0, 2, 2), area(1, 0, 4, 9), "Up")).toBeNull();
  expect(shiftedArea(area(2, 0, 4, 2), area(0, 0, 3, 9), "Up")).toEqual(area(0, 0, 3, 2));
  expect(shiftedArea(area(2, 0, 4, 2), area(0, 0, 3, 1), "Up")).toEqual(area(2, 0, 4, 2));
  expect(covers(area(2, 2, 2, 2), 3, 3)).toBe(true);
});
