import type { Holding } from "../../data/record.ts";
import { readDate } from "../arguments/readDate.ts";
import { positive } from "../arguments/positive.ts";
import { readCount } from "../arguments/readNumber.ts";
import { readOption } from "../arguments/readOption.ts";
import { readTicker } from "../arguments/readTicker.ts";
import { required } from "../arguments/required.ts";
import { withRecords } from "../asking/records.ts";
import { requireAlive } from "../asking/requireAlive.ts";
import { inCell } from "../results/inCell.ts";
import { date, finePercent, type Formatted, type Shown } from "../results/shown.ts";
import { spill } from "../results/spill.ts";

/** What lines there can be; the default comes first. */
const holdingsGroupings = ["holding", "sector"] as const;

const MOST_LINES = 10_000;
/** Holdings shown unless asked for more or less. Sectors are few: all of them are shown. */
const USUAL_LINES = 10;

/**
 * What a fund holds, the largest weights first, with the day for which they were published.
 * @customfunction ETFHOLDINGS
 * @cancelable
 * @param ticker Ticker of the fund
 * @param [top] How many lines, 10,000 at most. Blank or 0 is 10 holdings, or all sectors
 * @param [by] holding or sector. Default holding
 * @param [asOf] Date: the last holdings published for it or an earlier day. Default the latest
 * @returns Table with a row of headers: ticker, name, sector, weight, asOf; by sector: sector, holdings, weight, asOf
 */
export function etfHoldingsCell(
  ticker: unknown,
  top?: unknown,
  by?: unknown,
  asOf?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const fund = required(readTicker(ticker), "ticker");
    const grouping = readOption(by, "by", holdingsGroupings) ?? "holding";
    const usual = grouping === "holding" ? USUAL_LINES : MOST_LINES;
    const count = readCount(positive(top), "top", 1, MOST_LINES) ?? usual;
    const day = readDate(asOf, "asOf");
    const query = { kind: "holdings", ticker: fund, asOf: day } as const;
    return withRecords(call, [query, { kind: "fund", ticker: fund }], (records) => {
      requireAlive(records, fund, day ?? undefined);
      const record = records.get(query);
      const tabulate = grouping === "holding" ? byHolding : bySector;
      return spill(tabulate(record.holdings, count, date(record.asOf)));
    });
  }, invocation);
}

type Table = readonly (readonly Shown[])[];

function byHolding(holdings: readonly Holding[], count: number, asOf: Formatted): Table {
  const largest = holdings.toSorted((a, b) => b.weight - a.weight).slice(0, count);
  return [
    ["ticker", "name", "sector", "weight", "asOf"],
    ...largest.map(({ ticker, name, sector, weight }) => [ticker, name, sector, finePercent(weight), asOf]),
  ];
}

/** Weights added up by sector. What has no sector, such as cash, is a line without a name. */
function bySector(holdings: readonly Holding[], count: number, asOf: Formatted): Table {
  const sectors = new Map<string | null, { members: number; weight: number }>();
  for (const { sector, weight } of holdings) {
    const before = sectors.get(sector) ?? { members: 0, weight: 0 };
    sectors.set(sector, { members: before.members + 1, weight: before.weight + weight });
  }
  const largest = [...sectors].sort(([, a], [, b]) => b.weight - a.weight).slice(0, count);
  return [
    ["sector", "holdings", "weight", "asOf"],
    ...largest.map(([sector, { members, weight }]) => [sector, members, finePercent(weight), asOf]),
  ];
}
