import type { CellStyle, ConditionalFormatData } from "../../book/bookData.ts";
import { parseArea } from "../../../xlsx/cellAddress.ts";
import { fromFileFormula } from "../../../xlsx/formulas/fromFileFormula.ts";
import { member } from "./member.ts";
import { readColor } from "./readColor.ts";
import { keptRule } from "../keptRule.ts";
import type { Styles } from "./readStyles.ts";
import type { XmlElement } from "../../../xlsx/xml/xmlElement.ts";
import { fromXstring } from "../../../xlsx/xml/xmlText.ts";

type Rule = ConditionalFormatData extends infer T
  ? T extends unknown
    ? Omit<T, "id" | "areas" | "priority">
    : never
  : never;

/** What rules need of the file besides themselves. */
export interface RuleContext {
  readonly styles: Styles;
  readonly theme: readonly string[];
  /** Id of the nth rule. */
  readonly id: (count: number) => string;
}

/** Conditional formats of a worksheet, in their order. Kinds the workbench does not draw (icons, top ten …) are kept for saving. */
export function readConditionalFormats(worksheet: XmlElement, context: RuleContext): ConditionalFormatData[] {
  const formats: ConditionalFormatData[] = [];
  for (const group of worksheet.all("conditionalFormatting")) {
    const areas = (group.attribute("sqref") ?? "").split(/\s+/).flatMap((part) => parseArea(part) ?? []);
    for (const element of group.all("cfRule")) {
      if (areas.length === 0) continue;
      const style = context.styles.differential(element.number("dxfId") ?? -1);
      const rule = readRule(element, style, context) ?? keptRule(element, style);
      formats.push({
        ...rule,
        id: context.id(formats.length),
        areas,
        priority: element.number("priority") ?? formats.length + 1,
      });
    }
  }
  return formats;
}

const OPERATORS = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
} as const;

const TEXT_OPERATORS = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
} as const;

const POINTS = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
} as const;

/** Undefined for kinds the workbench does not draw (icons, top ten …). */
function readRule(rule: XmlElement, style: CellStyle, context: RuleContext): Rule | undefined {
  switch (rule.attribute("type")) {
    case "cellIs":
      return readComparison(rule, style);
    case "expression":
      return readExpression(rule, style);
    case "colorScale":
      return readColorScale(rule.child("colorScale"), context.theme);
    case "dataBar":
      return readDataBar(rule.child("dataBar"), context.theme);
    default:
      return readTextRule(rule, style);
  }
}

function readExpression(rule: XmlElement, style: CellStyle): Rule | undefined {
  const [formula] = formulasOf(rule);
  return formula === undefined ? undefined : { type: "Custom", formula, style };
}

function readDataBar(bar: XmlElement | undefined, theme: readonly string[]): Rule | undefined {
  const color = readColor(bar?.child("color"), theme);
  if (color === undefined) return undefined;
  const lowest = bar?.all("cfvo")[0];
  const from = lowest?.attribute("type") === "num" ? Number(lowest.attribute("val")) : Number.NaN;
  return { type: "DataBar", color, ...(Number.isFinite(from) && { from }) };
}

function readTextRule(rule: XmlElement, style: CellStyle): Rule | undefined {
  const operator = member(TEXT_OPERATORS, rule.attribute("type"));
  const text = fromXstring(rule.attribute("text") ?? "");
  return operator && { type: "ContainsText", operator, text, style };
}

const formulasOf = (rule: XmlElement) =>
  rule.all("formula").map(({ text }) => fromFileFormula(fromXstring(text)));

function readComparison(rule: XmlElement, style: CellStyle): Rule | undefined {
  const operator = member(OPERATORS, rule.attribute("operator"));
  const [formula1, formula2] = formulasOf(rule);
  if (formula1 === undefined || !operator) return undefined;
  return { type: "CellValue", operator, formula1, ...(formula2 !== undefined && { formula2 }), style };
}

function readColorScale(scale: XmlElement | undefined, theme: readonly string[]): Rule | undefined {
  const colors = scale?.all("color") ?? [];
  const points = (scale?.all("cfvo") ?? []).flatMap((point, i) => {
    const at = member(POINTS, point.attribute("type"));
    const color = readColor(colors[i], theme);
    const value = point.attribute("val");
    const needsValue = at !== "LowestValue" && at !== "HighestValue";
    return at && color !== undefined
      ? [{ at, ...(needsValue && value !== undefined && { value }), color }]
      : [];
  });
  return points.length < 2 ? undefined : { type: "ColorScale", points };
}
