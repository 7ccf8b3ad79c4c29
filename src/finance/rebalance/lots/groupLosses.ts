import { Beam, type Effort, type Interest } from "./beam.ts";
import type { CoreLine } from "./core.ts";
import type { Scarce } from "./coreBounds.ts";

/**
 * What each capped group must lose at least by its lines and by the room it leaves unused, whatever the others
 * do: each group is searched by itself, with cash at the relaxation's price and no limit to it. The losses of
 * all groups together bound every decision.
 */
export function groupLosses(
  lines: readonly CoreLine[],
  scarce: Scarce,
  interest: Interest,
  effort: Effort,
): { readonly leastLosses: Float64Array; readonly nodes: number } {
  let nodes = 0;
  const leastLosses = scarce.rooms.map((room, group) => {
    const members = lines.filter((line) => line.group === group).map(withoutCash);
    const alone: Scarce = {
      cash: 0,
      cashPrice: 0,
      rooms: Float64Array.of(room),
      roomPrices: scarce.roomPrices.slice(group, group + 1),
    };
    const beam = new Beam(members, alone, Float64Array.of(0), interest);
    const unproven = beam.run(effort);
    nodes += beam.nodes;
    return Math.min(beam.leastLoss, unproven);
  });
  return { leastLosses, nodes };
}

function withoutCash(line: CoreLine): CoreLine {
  return { ...line, group: 0, steps: line.steps.map((step) => ({ ...step, cash: 0 })) };
}
