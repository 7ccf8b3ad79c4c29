import type { Query } from "../../../data/query.ts";

/** What a function of ours looks up, and of whom where its arguments leave that open. */
interface FunctionData {
  readonly kinds: readonly Query["kind"][];
  readonly defaults: readonly string[];
}

const pe = { kinds: ["valuations", "fund"], defaults: [] } as const;
const returns = { kinds: ["returns", "fund"], defaults: [] } as const;

/** By name. A function that is not here works on what it is given, and looks nothing up. */
export const functionData: Readonly<Record<string, FunctionData>> = {
  PERGAP: { ...pe, defaults: ["SPY"] },
  PERHIST: pe,
  STYLESPREAD: returns,
  ROTATION: returns,
  STYLECHECK: { kinds: ["returns"], defaults: [] },
  RISK: returns,
  FUNDRETURN: returns,
  REBALANCE: { kinds: ["fund"], defaults: [] },
  CORESATELLITE: returns,
  RATEBETA: { kinds: ["returns", "macro", "fund"], defaults: ["DGS2"] },
  ETF: { kinds: ["fund", "valuations", "returns"], defaults: [] },
  ETFHISTORY: { kinds: ["returns", "prices"], defaults: [] },
  ETFHOLDINGS: { kinds: ["holdings", "fund"], defaults: [] },
  ETFSCREEN: { kinds: ["catalogue", "fund"], defaults: [] },
  MACRO: { kinds: ["macro"], defaults: [] },
};
