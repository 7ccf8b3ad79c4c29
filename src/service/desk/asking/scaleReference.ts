import { queryKey, type Query } from "../../../data/query.ts";
import type { DataRecord } from "../../../data/record.ts";
import { snapshot } from "../../../data/snapshot/snapshot.ts";
import type { Db } from "../../database/database.ts";
import { getHeads, getRecords } from "../../database/records/getRecords.ts";

/**
 * What a new record is measured against: the last one read, by whatever source, else the figures that ship with the
 * add-in; null where neither has any. One that was out of scale itself is no measure.
 */
export async function scaleReference(db: Db, query: Query): Promise<DataRecord | null> {
  const heads = await getHeads(db, [queryKey(query)]);
  const last = heads.toSorted((a, b) => b.readAt - a.readAt).slice(0, 1);
  const [record] = (await getRecords(db, last)).values();
  if (record && !record.warnings.some(({ warning }) => warning === "outOfScale")) return record;
  return embedded(query);
}

/** The embedded figures of a thing; of prices the one that is in its fund's facts. */
async function embedded(query: Query): Promise<DataRecord | null> {
  const { signal } = new AbortController();
  if (query.kind !== "prices") return found(await snapshot([query], signal));
  const fund = found(await snapshot([{ kind: "fund", ticker: query.ticker }], signal));
  if (fund?.kind !== "fund" || !fund.price) return null;
  const { value, asOf, source } = fund.price;
  const series = { dates: [asOf ?? fund.asOf], values: [value], interval: "daily" } as const;
  const { ticker, sourceUrl, fetchedAt, quality } = fund;
  return {
    kind: "prices",
    ticker,
    source,
    sourceUrl,
    fetchedAt,
    quality,
    asOf: fund.asOf,
    warnings: [],
    series,
  };
}

function found([answer]: Awaited<ReturnType<typeof snapshot>>): DataRecord | null {
  return answer?.state === "found" ? answer.record : null;
}
