import { isDeepStrictEqual } from "node:util";
import type { Query } from "../../../src/data/query.ts";
import type { DataRecord } from "../../../src/data/record.ts";
import { makeFund, makeMacro, makeValuations } from "../../data/makeRecords.ts";

const SOURCE = "Publisher";
const MONTHS = Array.from(
  { length: 120 },
  (_, i) => `${String(2014 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, "0")}-01`,
);

/** Everything the clients may ask for. Much of it is asked for the first time while others read. */
export const queries: readonly Query[] = Array.from({ length: 150 }, (_, i): Query[] => [
  { kind: "fund", ticker: `F${i}` },
  { kind: "valuations", ticker: `F${i}` },
  { kind: "macro", series: `S${i}` },
]).flat();

/** What the one publisher says to a query, always the same; null to what it does not have. */
export function recordOf(query: Query): DataRecord | null {
  const fetchedAt = new Date().toISOString();
  const given = { source: SOURCE, fetchedAt, quality: "live" as const };
  switch (query.kind) {
    case "fund": {
      const price = { value: numberOf(query.ticker), asOf: MONTHS.at(-1)!, source: SOURCE };
      return makeFund(query.ticker, { ...given, asOf: price.asOf, price });
    }
    case "valuations":
      return makeValuations(
        query.ticker,
        MONTHS.map((date, i) => ({ date, value: numberOf(query.ticker) + i, source: SOURCE })),
        given,
      );
    case "macro":
      return makeMacro(query.series, {
        ...given,
        dates: MONTHS,
        values: MONTHS.map((_, i) => numberOf(query.series) + i),
        asOf: MONTHS.at(-1)!,
      });
    default:
      return null;
  }
}

/** Whether a record's figures are the publisher's; how and when it came here is another matter. */
export function isRight(query: Query, record: DataRecord): boolean {
  return isDeepStrictEqual(figuresOf(record), figuresOf(recordOf(query)));
}

function figuresOf(record: DataRecord | null): unknown {
  switch (record?.kind) {
    case "fund":
      return [record.ticker, record.name, record.price];
    case "valuations":
      return [record.ticker, record.points];
    case "macro":
      return [record.series, record.dates, record.values];
    default:
      return null;
  }
}

/** A number that no other name has. */
const numberOf = (name: string) => 10 + Number(name.slice(1)) * 1_000;
