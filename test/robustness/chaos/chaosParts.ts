import { diskChaos } from "../disk/diskChaos.ts";
import { serviceLoad } from "../load/serviceLoad.ts";
import { pgliteCrashes, postgresCrashes } from "./crashChaos.ts";
import { apiChaos } from "./apiChaos.ts";
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
  postgres: { full: 100, short: 3, run: postgresCrashes },
  disk: { full: 40, short: 3, run: diskChaos },
  load: { full: 120, short: 4, run: serviceLoad },
  inputs: { full: 100_000, short: 3_000, run: inputChaos },
  api: { full: 20_000, short: 500, run: apiChaos },
  texts: { full: 10_000, short: 200, run: textChaos },
};
