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
  ROTATION: { kinds: ["returns", "prices", "fund"], defaults: [] },
  STYLECHECK: returns,
  RISK: returns,
  FUNDRETURN: returns,
  REBALANCE: { kinds: ["fund", "prices"], defaults: [] },
  CORESATELLITE: returns,
  RATEBETA: { kinds: ["returns", "macro", "fund"], defaults: ["DGS2"] },
  ETF: { kinds: ["fund", "valuations", "returns", "prices"], defaults: [] },
  ETFHISTORY: { kinds: ["returns", "prices", "valuations", "fund"], defaults: [] },
  ETFHOLDINGS: { kinds: ["holdings", "fund"], defaults: [] },
  ETFSCREEN: { kinds: ["catalogue"], defaults: [] },
  MACRO: { kinds: ["macro"], defaults: [] },
};
