import type { Tally } from "../chaos/tally.ts";
import { soakWorkbench, type HeldAt } from "./workbench.ts";

/** Rounds after which caches have been filled once: sheets of all kinds have been made. */
const WARM_UP = 8;
/**
 * Most a round may add, in MB, over the rounds after the warm-up. Univer remembers how it read the last 5,000 different
 * formulas, and each round types new ones, so some growth is its cache until that is full.
 */
const MOST_A_ROUND = 1.5;

/** The soak of the workbench, judged. */
export async function workbenchSoak(
  isOver: (rounds: number) => boolean,
  say: (text: string) => void,
): Promise<Tally> {
  const { rounds, cells, fills, reopened, faults, curve } = await soakWorkbench(isOver, say);
  const growth = growthARound(curve);
  const last = curve.at(-1)!;
  return {
    name: "the workbench in use",
    counts: {
      minutes: last.minute.toFixed(1),
      rounds,
      "cells written or refreshed": cells,
      "sheets filled": fills,
      "files saved and opened": reopened,
      "MB held at first": curve[0]!.megabytes.toFixed(1),
      "MB held at last": last.megabytes.toFixed(1),
      "MB a round": growth === null ? "too few rounds to say" : growth.toFixed(2),
    },
    failures: [
      ...[...new Set(faults)].slice(0, 5),
      ...(growth !== null && growth > MOST_A_ROUND ? [`${growth.toFixed(2)} MB more each round`] : []),
    ],
  };
}

/** Mean growth after the warm-up, over an even number of rounds, since every other round leaves its data pinned. */
function growthARound(curve: readonly HeldAt[]): number | null {
  const first = curve[WARM_UP - 1];
  const length = curve.length - WARM_UP - (curve.length % 2);
  const last = curve[WARM_UP - 1 + length];
  return first && last && length >= 2 ? (last.megabytes - first.megabytes) / length : null;
}
