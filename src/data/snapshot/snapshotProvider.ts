import { needsService, type AbsentProblem, type Answer, type Provider, type Query } from "../query.ts";
import type { DataRecord } from "../record.ts";
import { catalogueRecord } from "./catalogueRecord.ts";
import { fundRecord } from "./fundRecord.ts";
import { isLiveOnly } from "./isLiveOnly.ts";
import { macroRecord } from "./macroRecord.ts";
import { own } from "./own.ts";
import { returnsRecord } from "./returnsRecord.ts";
import type { FundsFile, MacroFile, ReturnsFile, ValuationsFile } from "./shapes.ts";
import { valuationsRecord } from "./valuationsRecord.ts";

/** The snapshot's files, each loaded when it is first needed. */
interface SnapshotFiles {
  readonly funds: () => Promise<FundsFile>;
  readonly returns: () => Promise<ReturnsFile>;
  readonly valuations: () => Promise<ValuationsFile>;
  readonly macro: () => Promise<MacroFile>;
}

/** A provider of the figures in some snapshot files. What it lacks of things it knows, the service has. */
export function snapshotProvider(files: SnapshotFiles): Provider {
  return (queries) =>
    Promise.all(
      queries.map(async (query): Promise<Answer> => {
        try {
          const record = await find(files, query);
          if (record) return { state: "found", record };
          return { state: "absent", problem: await whyAbsent(files, query) };
        } catch (error) {
          return { state: "failed", source: "Embedded snapshot", reason: String(error) };
        }
      }),
    );
}

async function find(files: SnapshotFiles, query: Query): Promise<DataRecord | null> {
  switch (query.kind) {
    case "fund":
      return fundRecord(await files.funds(), query.ticker);
    case "catalogue":
      return catalogueRecord(await files.funds());
    case "macro":
      return macroRecord(await files.macro(), query.series);
    case "valuations":
      return valuationsRecord(await files.valuations(), query.ticker);
    case "returns":
      if (query.interval === "daily") return null;
      return returnsRecord(await files.returns(), await files.funds(), query.ticker);
    case "prices": // not ours to pass on
    case "holdings": // they change daily
      return null;
  }
}

async function whyAbsent(files: SnapshotFiles, query: Query): Promise<AbsentProblem> {
  switch (query.kind) {
    case "catalogue":
      return needsService(query);
    case "macro": {
      const { series } = query;
      return isLiveOnly(series) ? needsService(query) : { problem: "unknownSeries", details: { series } };
    }
    default:
      return whyAbsentOf(files, query);
  }
}

async function whyAbsentOf(
  files: SnapshotFiles,
  query: Query & { readonly ticker: string },
): Promise<AbsentProblem> {
  const { ticker } = query;
  const fund = own((await files.funds()).funds, ticker);
  if (fund?.successor && fund.name === undefined) {
    // Nothing but the merger is known of it, here or anywhere.
    const { ticker: successor, date } = fund.successor;
    return { problem: "merged", details: { ticker, successor, date } };
  }
  if (fund) return needsService(query);
  const isIndex = (await files.valuations()).groups.some(({ tickers }) => own(tickers, ticker));
  if (!isIndex) return { problem: "unknownTicker", details: { ticker } };
  return query.kind === "fund"
    ? { problem: "noFigure", details: { ticker, figure: "fund facts" } }
    : needsService(query);
}
