import type { SheetTexts } from "../../i18n/types/sheetTexts.ts";
import { call, column, quoted } from "../formula.ts";
import { leaderOf, rotationHighlights, type Rotation } from "./rotationSheet.ts";
import type { Block } from "../sheet.ts";

/** Who leads by each pair, and for how long, for a summary. */
export function rotationBrief(found: readonly Rotation[], texts: SheetTexts): Block {
  const { rotation: say } = texts.fills;
  return {
    table: "RotationBrief",
    heading: texts.names.rotation,
    columns: [
      column(say.columns.numerator, "general", 10),
      column(say.columns.denominator, "general", 10),
      column(say.columns.z, "ratio", 10),
      column(say.columns.run, "count", 10),
      column(say.columns.leads, "general", 10),
    ],
    rows: found.map(({ pair, points }) => {
      const last = points.at(-1)!;
      const figure = (output: "z" | "run") => ({
        value: last[output],
        live: call("ROTATION", "{0}", "{1}", quoted(output)),
      });
      return [
        pair.numerator,
        pair.denominator,
        figure("z"),
        figure("run"),
        leaderOf(pair, last.signal, ["{0}", "{1}"], texts),
      ];
    }),
    spillRows: 0,
    highlights: rotationHighlights(2, 3),
  };
}
