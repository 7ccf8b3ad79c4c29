/* The rules of conditional formats, one class a kind. */
import { invalidArgument } from "../../officeError.ts";
import { changeFormat, ofKind } from "./conditionalFormatData.ts";
import { color, optional, text, word } from "../objects/given.ts";
import type { ClassMaker } from "../objects/officeClass.ts";
import { object, type OnFormat } from "../objects/officeObject.ts";
import { without } from "../objects/without.ts";

export const cellValueConditionalFormat: ClassMaker<"CellValueConditionalFormat"> = (world) => ({
  properties: {
    Rule: {
      get: (self) => {
        const { operator, formula1, formula2 } = ofKind(world, self, "CellValue");
        return { operator, formula1, formula2 };
      },
      set: (self, value) => {
        const rule = fields(value, "rule");
        const before = without(ofKind(world, self, "CellValue"), "formula2");
        const second = optional(rule.formula2, "", operand, "formula2");
        world.book.putConditionalFormat(self.sheet, {
          ...before,
          operator: word(rule.operator, OPERATORS, "operator"),
          formula1: operand(rule.formula1, "formula1"),
          ...(second !== "" && { formula2: second }),
        });
      },
    },
  },
  objects: { Format: (self) => object("ConditionalRangeFormat", self) },
});

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

/** A formula, or a number that stands for one. */
const operand = (value: unknown, what: string): string =>
  typeof value === "number" ? `=${String(value)}` : text(value, what);

function fields(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) throw invalidArgument(what);
  return value as Readonly<Record<string, unknown>>;
}

export const customConditionalFormat: ClassMaker<"CustomConditionalFormat"> = () => ({
  objects: {
    Format: (self) => object("ConditionalRangeFormat", self),
    Rule: (self) => object("ConditionalFormatRule", self),
  },
});

export const conditionalFormatRule: ClassMaker<"ConditionalFormatRule"> = (world) => {
  const formula = {
    get: (self: OnFormat) => ofKind(world, self, "Custom").formula,
    set: (self: OnFormat, value: unknown) => {
      changeFormat(world, self, "Custom", { formula: text(value, "formula") });
    },
  };
  return { properties: { Formula: formula, FormulaLocal: formula } };
};

export const textConditionalFormat: ClassMaker<"TextConditionalFormat"> = (world) => ({
  properties: {
    Rule: {
      get: (self) => {
        const { operator, text: wanted } = ofKind(world, self, "ContainsText");
        return { operator, text: wanted };
      },
      set: (self, value) => {
        const rule = fields(value, "rule");
        const operator = word(
          rule.operator,
          ["Contains", "NotContains", "BeginsWith", "EndsWith"],
          "operator",
        );
        changeFormat(world, self, "ContainsText", { operator, text: text(rule.text, "text") });
      },
    },
  },
  objects: { Format: (self) => object("ConditionalRangeFormat", self) },
});

const AT = ["LowestValue", "HighestValue", "Number", "Percent", "Percentile"] as const;

export const colorScaleConditionalFormat: ClassMaker<"ColorScaleConditionalFormat"> = (world) => ({
  properties: {
    ThreeColorScale: { get: (self) => ofKind(world, self, "ColorScale").points.length === 3 },
    Criteria: {
      get: (self) => {
        const { points } = ofKind(world, self, "ColorScale");
        const criteria = points.map(({ at, value, color: paint }) => ({
          type: at,
          formula: value ?? null,
          color: paint,
        }));
        return {
          minimum: criteria[0],
          ...(criteria[2] && { midpoint: criteria[1] }),
          maximum: criteria.at(-1),
        };
      },
      set: (self, value) => {
        const { minimum, midpoint, maximum } = fields(value, "criteria");
        const given = [minimum, midpoint, maximum].filter((one) => one !== undefined && one !== null);
        const points = given.map((one) => {
          const { type, formula, color: paint } = fields(one, "criterion");
          const at = word(type, AT, "type");
          const bound = optional(formula, "", operand, "formula");
          return {
            at,
            color: color(paint, "color"),
            ...(bound !== "" && { value: bound.replace(/^=/, "") }),
          };
        });
        if (points.length < 2) throw invalidArgument("criteria");
        changeFormat(world, self, "ColorScale", { points });
      },
    },
  },
});

export const dataBarConditionalFormat: ClassMaker<"DataBarConditionalFormat"> = (world) => ({
  properties: {
    LowerBoundRule: {
      get: (self) => {
        const { from } = ofKind(world, self, "DataBar");
        return from === undefined ? { type: "LowestValue" } : { type: "Number", formula: String(from) };
      },
      set: (self, value) => {
        const { type, formula } = fields(value, "lowerBoundRule");
        const bar = without(ofKind(world, self, "DataBar"), "from");
        const isNumber = word(type, ["LowestValue", "Number"], "type") === "Number";
        const from = isNumber ? Number(operand(formula, "formula").replace(/^=/, "")) : undefined;
        if (Number.isNaN(from)) throw invalidArgument("formula");
        world.book.putConditionalFormat(self.sheet, { ...bar, ...(from !== undefined && { from }) });
      },
    },
  },
  objects: { PositiveFormat: (self) => object("ConditionalDataBarPositiveFormat", self) },
});

export const conditionalDataBarPositiveFormat: ClassMaker<"ConditionalDataBarPositiveFormat"> = (world) => ({
  properties: {
    FillColor: {
      get: (self) => ofKind(world, self, "DataBar").color,
      set: (self, value) => {
        changeFormat(world, self, "DataBar", { color: color(value, "fillColor") });
      },
    },
  },
});
