import { pgliteCrashes, postgresCrashes } from "./crashChaos.ts";
import { inputChaos } from "./inputChaos.ts";
import { sourceChaos } from "./sourceChaos.ts";
import { textChaos } from "./textChaos.ts";
import type { Tally } from "./tally.ts";

/** A part of the chaos, and how often it does its thing: asked for by hand, and among the tests. */
interface ChaosPart {
  readonly full: number;
  readonly short: number;
  readonly run: (count: number) => Promise<Tally>;
}

export const chaosParts: Readonly<Record<string, ChaosPart>> = {
  sources: { full: 10_000, short: 3_600, run: sourceChaos },
  pglite: { full: 100, short: 3, run: pgliteCrashes },
  postgres: { full: 100, short: 11, run: postgresCrashes },
  inputs: { full: 100_000, short: 3_000, run: inputChaos },
  texts: { full: 10_000, short: 500, run: textChaos },
};
