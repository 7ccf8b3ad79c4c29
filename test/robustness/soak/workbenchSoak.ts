import { atMost, seen } from "../figure.ts";
import type { Tally } from "../chaos/tally.ts";
import { growth, WARM_UP } from "./growth.ts";
import { soakWorkbench } from "./workbench.ts";

/**
 * Most a round may add, in MB, after the warm-up. A round opens a workbook of ten sheets, so whatever of one is not let
 * go shows (what its formulas depended on was 0.5 MB); what is left is what Univer remembers of the last 5,000 different
 * formulas, of which each round types some hundred.
 */
const MOST_A_ROUND = 0.25;

/** The soak of the workbench, judged. */
export async function workbenchSoak(
  isOver: (rounds: number) => boolean,
  say: (text: string) => void,
): Promise<Tally> {
  const { rounds, cells, fills, reopened, faults, curve } = await soakWorkbench(isOver, say);
  const held = curve.map(({ megabytes }) => megabytes);
  const more = growth(held);
  return {
    name: "the workbench in use",
    figures: [
      seen("minutes", curve.at(-1)!.minute),
      seen("rounds", rounds),
      seen("cells written or refreshed", cells),
      seen("sheets filled", fills),
      seen("files saved and opened", reopened),
      seen("held after the first round", held[0]!, "MB"),
      ...(more === null
        ? []
        : [
            seen("held after the warm-up", held[WARM_UP]!, "MB"),
            seen("held at last", held.at(-1)!, "MB"),
            atMost("more each round after the warm-up", more, MOST_A_ROUND, "MB"),
          ]),
    ],
    failures: [...new Set(faults)].slice(0, 5),
  };
}
