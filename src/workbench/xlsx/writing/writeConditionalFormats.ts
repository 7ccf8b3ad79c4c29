import type { ConditionalFormatData } from "../../book/bookData.ts";
import { areaAddress, cellAddress } from "../../../xlsx/cellAddress.ts";
import { writeKeptRule } from "../keptRule.ts";
import type { StyleTable } from "../styleTable.ts";
import { toFileFormula } from "./toFileFormula.ts";
import { escapeXml, toXstring, xml } from "../../../xlsx/xml/xmlText.ts";

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
} as const;

const POINTS = {
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
} as const;

/** One `<conditionalFormatting>` a rule. */
export function writeConditionalFormats(
  formats: readonly ConditionalFormatData[],
  styles: StyleTable,
): string {
  return formats
    .map((format) =>
      xml("conditionalFormatting", { sqref: format.areas.map(areaAddress).join(" ") }, rule(format, styles)),
    )
    .join("");
}

function rule(format: ConditionalFormatData, styles: StyleTable): string {
  const { priority } = format;
  switch (format.type) {
    case "CellValue":
      return xml(
        "cfRule",
        {
          type: "cellIs",
          dxfId: styles.differential(format.style),
          priority,
          operator: OPERATORS[format.operator],
        },
        formula(format.formula1),
        format.formula2 === undefined ? "" : formula(format.formula2),
      );
    case "Custom":
      return xml(
        "cfRule",
        { type: "expression", dxfId: styles.differential(format.style), priority },
        formula(format.formula),
      );
    case "ContainsText":
      return textRule(format, styles.differential(format.style));
    case "ColorScale":
      return xml(
        "cfRule",
        { type: "colorScale", priority },
        xml(
          "colorScale",
          {},
          ...format.points.map(({ at, value }) => xml("cfvo", { type: POINTS[at], val: value })),
          ...format.points.map(({ color }) => xml("color", { rgb: `FF${color.slice(1)}` })),
        ),
      );
    case "DataBar":
      return xml(
        "cfRule",
        { type: "dataBar", priority },
        xml(
          "dataBar",
          {},
          xml("cfvo", format.from === undefined ? { type: "min" } : { type: "num", val: format.from }),
          xml("cfvo", { type: "max" }),
          xml("color", { rgb: `FF${format.color.slice(1)}` }),
        ),
      );
    case "Kept":
      return writeKeptRule(format, styles);
  }
}

/** Rules on texts carry the formula that works them out, for the first cell of their area. */
function textRule(format: Extract<ConditionalFormatData, { type: "ContainsText" }>, dxfId: number): string {
  const first = format.areas[0];
  const cell = cellAddress(first?.row ?? 0, first?.column ?? 0);
  const text = `"${format.text.replaceAll('"', '""')}"`;
  const { type, test } = {
    Contains: { type: "containsText", test: `NOT(ISERROR(SEARCH(${text},${cell})))` },
    NotContains: { type: "notContainsText", test: `ISERROR(SEARCH(${text},${cell}))` },
    BeginsWith: { type: "beginsWith", test: `LEFT(${cell},LEN(${text}))=${text}` },
    EndsWith: { type: "endsWith", test: `RIGHT(${cell},LEN(${text}))=${text}` },
  }[format.operator];
  const operator = type === "notContainsText" ? "notContains" : type;
  const attributes = { type, dxfId, priority: format.priority, operator, text: toXstring(format.text) };
  return xml("cfRule", attributes, formula(test));
}

const formula = (text: string) => xml("formula", {}, escapeXml(toXstring(toFileFormula(text))));
