import { rangeOf } from "../../area.ts";
import { bodyOf, type Place } from "../layout/layOut.ts";
import type { Highlight, Tone } from "../../sheet.ts";

/** Orange for losses and blue for gains: apart for eyes that do not tell red from green. */
const LOSS = "#F4B183";
const EVEN = "#FFFFFF";
const GAIN = "#9DC3E6";
const BAR = "#9DC3E6";

/** Ground and text of a cell by what it means, at least 7:1. */
const TONES: Readonly<Record<Tone, { readonly fill: string; readonly color: string }>> = {
  good: { fill: "#DDEBF7", color: "#1F3A5F" },
  bad: { fill: "#FBE5D6", color: "#7A2E00" },
  notice: { fill: "#FFF2CC", color: "#5C4400" },
};

/** Conditional formats of a block: they follow the figures when those change. */
export function addHighlights(worksheet: Excel.Worksheet, place: Place): void {
  const body = bodyOf(place);
  if (body.rows <= 0) return;
  for (const highlight of place.block.highlights ?? [])
    for (const column of highlight.columns)
      addTo(rangeOf(worksheet, { ...body, column: body.column + column, columns: 1 }), highlight);
}

function addTo(range: Excel.Range, highlight: Highlight): void {
  const { conditionalFormats } = range;
  switch (highlight.kind) {
    case "aroundZero":
      conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "Number", formula: `${-highlight.full}`, color: LOSS },
        midpoint: { type: "Number", formula: "0", color: EVEN },
        maximum: { type: "Number", formula: `${highlight.full}`, color: GAIN },
      };
      return;
    case "bar": {
      const { dataBar } = conditionalFormats.add("DataBar");
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.positiveFormat.fillColor = BAR;
      return;
    }
    case "text": {
      const { textComparison } = conditionalFormats.add("ContainsText");
      textComparison.rule = { operator: "Contains", text: highlight.text };
      dress(textComparison.format, highlight.tone);
      return;
    }
    case "below":
    case "above": {
      const { cellValue } = conditionalFormats.add("CellValue");
      const operator = highlight.kind === "below" ? "LessThan" : "GreaterThan";
      cellValue.rule = { operator, formula1: `=${highlight.bound}` };
      dress(cellValue.format, highlight.tone);
    }
  }
}

function dress({ fill, font }: Excel.ConditionalRangeFormat, tone: Tone): void {
  fill.color = TONES[tone].fill;
  font.color = TONES[tone].color;
}
