import type { HoldingsRecord } from "../../src/data/record.ts";
import type { Answer, Provider, Query } from "../../src/data/query.ts";
import { liveSnapshot } from "../service/http/fakeDesk.ts";

const SECTORS = ["Industrials", "Financials", "Health Care", "Information Technology", "Energy"] as const;
const HELD = 40;

/**
 * The snapshot's figures, and what the snapshot has not: holdings, of companies that are plainly made up. Two
 * funds share those of the numbers that both hold, so that they overlap.
 */
export const withHoldings: Provider = async (queries, signal) => {
  const answers = await liveSnapshot(queries, signal);
  return queries.map((query, i) => (query.kind === "holdings" ? held(query) : answers[i]!));
};

function held({ ticker }: Extract<Query, { readonly kind: "holdings" }>): Answer {
  const first = (ticker.charCodeAt(ticker.length - 1) % 5) * 8;
  const weights = Array.from({ length: HELD }, (_, i) => 1 / (i + 12));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const record: HoldingsRecord = {
    kind: "holdings",
    ticker,
    source: "Sample",
    sourceUrl: null,
    asOf: "2026-11-19",
    fetchedAt: "2026-11-20T21:30:00.000Z",
    quality: "live",
    warnings: [],
    holdings: [
      ...weights.map((weight, i) => ({
        ticker: `S${String(first + i).padStart(2, "0")}`,
        name: `Sample company ${String(first + i)}`,
        sector: SECTORS[(first + i) % SECTORS.length]!,
        weight: (weight / whole) * 0.97,
      })),
      { ticker: null, name: "Cash", sector: null, weight: 0.03 },
    ],
  };
  return { state: "found", record };
}
