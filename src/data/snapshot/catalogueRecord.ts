import type { CatalogueRecord } from "../record.ts";
import { SNAPSHOT, type FundsFile } from "./shapes.ts";

/** Every fund the snapshot knows, by ticker. Indices (^GSPC) are none. */
export function catalogueRecord({ asOf, funds }: FundsFile): CatalogueRecord {
  return {
    ...SNAPSHOT,
    kind: "catalogue",
    source: "SmallCap snapshot",
    asOf,
    listings: Object.entries(funds).map(([ticker, { name, issuer, style, successor }]) => ({
      ticker,
      name: name ?? ticker,
      issuer: issuer ?? null,
      style: style ?? null,
      successor: successor?.ticker ?? null,
    })),
  };
}
