import type { Provenance } from "../../data/record.ts";
import { DataError } from "../../errors.ts";

/** Why a record lacks a figure: the snapshot holds nothing that changes daily, and the service would have it. */
export function missing(ticker: string, figure: string, { quality }: Provenance): DataError {
  return quality === "snapshot"
    ? new DataError("needsService", { subject: ticker, figure })
    : new DataError("noFigure", { ticker, figure });
}
