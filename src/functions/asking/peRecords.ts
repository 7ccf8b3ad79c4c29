import { peValuations } from "../../data/peValuations.ts";
import type { Query } from "../../data/query.ts";
import type { Valuation } from "../../finance/valuation/valuation.ts";
import type { Records } from "./records.ts";

/** What to ask the store for a fund's P/Es, and whether it is still there; nothing for a P/E that is given. */
export function peQueries(fund: unknown): readonly Query[] {
  if (typeof fund !== "string") return [];
  return [
    { kind: "valuations", ticker: fund },
    { kind: "fund", ticker: fund },
  ];
}

/** The P/Es of a ticker that was asked for by `peQueries`. @throws DataError if there are none */
export function pesOf(records: Records, ticker: string): readonly Valuation[] {
  return peValuations(records.get({ kind: "valuations", ticker }));
}
