import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { CellStyle, ConditionalFormatData } from "../../book/bookData.ts";
import { rangeOf } from "../../book/engine.ts";

type Of<T extends ConditionalFormatData["type"]> = Extract<ConditionalFormatData, { type: T }>;

const numberOperators: Readonly<Record<Of<"CellValue">["operator"], CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const textOperators: Readonly<Record<Of<"ContainsText">["operator"], CFTextOperator>> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

const valueTypes: Readonly<Record<Of<"ColorScale">["points"][number]["at"], CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
};

/** What Univer can draw. */
type Drawn = Exclude<ConditionalFormatData, { type: "Kept" }>;

/** A conditional format of the book as Univer's plugin wants it. */
export function univerRule(format: Drawn): IConditionFormattingRule {
  return { cfId: format.id, ranges: format.areas.map(rangeOf), stopIfTrue: false, rule: rule(format) };
}

function rule(format: Drawn): IConditionalFormattingRuleConfig {
  switch (format.type) {
    case "CellValue":
      return cellValueRule(format);
    case "Custom":
      return { ...highlight(format.style), subType: CFSubRuleType.formula, value: format.formula };
    case "ContainsText":
      return {
        ...highlight(format.style),
        subType: CFSubRuleType.text,
        operator: textOperators[format.operator],
        value: format.text,
      };
    case "ColorScale":
      return {
        type: CFRuleType.colorScale,
        config: format.points.map(({ at, value, color }, index) => ({
          index,
          color,
          value:
            value === undefined ? { type: valueTypes[at] } : { type: valueTypes[at], value: Number(value) },
        })),
      };
    case "DataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: {
          min:
            format.from === undefined
              ? { type: CFValueType.min }
              : { type: CFValueType.num, value: format.from },
          max: { type: CFValueType.max },
          isGradient: false,
          positiveColor: format.color,
          nativeColor: format.color,
        },
      };
  }
}

/** Univer compares with numbers only: a bound that is a formula matches nothing on screen; the file keeps it. */
function cellValueRule(format: Of<"CellValue">): IConditionalFormattingRuleConfig {
  const [low, high] = [format.formula1, format.formula2].map((text) => Number(text?.replace(/^=/, "")));
  const operator = numberOperators[format.operator];
  const style = highlight(format.style);
  if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween)
    return { ...style, subType: CFSubRuleType.number, operator, value: [low ?? NaN, high ?? NaN] };
  return { ...style, subType: CFSubRuleType.number, operator, value: low ?? NaN };
}

function highlight(style: CellStyle): { type: CFRuleType.highlightCell; style: IStyleBase } {
  return {
    type: CFRuleType.highlightCell,
    style: {
      ...(style.fill && { bg: { rgb: style.fill } }),
      ...(style.color && { cl: { rgb: style.color } }),
      ...(style.bold && { bl: BooleanNumber.TRUE }),
      ...(style.italic && { it: BooleanNumber.TRUE }),
    },
  };
}
