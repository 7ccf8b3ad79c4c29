import { like, or } from "drizzle-orm";
import type { DataRecord } from "../../data/record.ts";
import type { Db } from "../database/database.ts";
import { getRecordsAsKnown } from "../database/records/getRecords.ts";
import { heads } from "../database/schema.ts";
import { mergeFunds } from "./mergeFunds.ts";
import { mergeMacro } from "./mergeMacro.ts";
import { mergeReturns } from "./mergeReturns.ts";
import { mergeValuations } from "./mergeValuations.ts";
import type { SnapshotFiles } from "./snapshotFiles.ts";

/**
 * The snapshot with what the database knows better, as far as it may be passed on: facts, one dated P/E a fund, returns
 * worked out by ourselves, series in the public domain. Prices and holdings never; what the database lacks stays.
 */
export async function renewSnapshot(db: Db, embedded: SnapshotFiles, now: number): Promise<SnapshotFiles> {
  const keys = await db
    .selectDistinct({ key: heads.key })
    .from(heads)
    .where(
      or(
        like(heads.key, "fund:%"),
        like(heads.key, "returns:%:monthly"),
        like(heads.key, "valuations:%"),
        like(heads.key, "macro:%"),
      ),
    );
  const records = await getRecordsAsKnown(
    db,
    keys.map(({ key }) => key),
    now,
  );
  const of = <K extends DataRecord["kind"]>(kind: K) =>
    [...records.values()].filter(
      (record): record is Extract<DataRecord, { kind: K }> => record.kind === kind,
    );
  const funds = mergeFunds(embedded.funds, of("fund"));
  const isListed = ({ ticker }: { readonly ticker: string }) => Object.hasOwn(funds.funds, ticker);
  return {
    funds,
    returns: mergeReturns(embedded.returns, of("returns").filter(isListed)),
    valuations: mergeValuations(embedded.valuations, of("valuations").filter(isListed)),
    macro: mergeMacro(embedded.macro, of("macro")),
  };
}
