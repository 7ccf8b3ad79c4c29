import type { Query } from "../../data/query.ts";
import { DataError, InputError } from "../../errors.ts";
import { coreSatellite, weightings } from "../../finance/portfolio/coreSatellite.ts";
import { onSharedDates } from "../../finance/series/onSharedDates.ts";
import { periodReturns } from "../../finance/returns/periodReturns.ts";
import { volatility } from "../../finance/risk/volatility.ts";
import { readCells, readRange } from "../arguments/range.ts";
import { positive } from "../arguments/positive.ts";
import { readNumber } from "../arguments/readNumber.ts";
import { readOption } from "../arguments/readOption.ts";
import { readTicker } from "../arguments/readTicker.ts";
import { withRecords, type Records } from "../asking/records.ts";
import { requireAlive } from "../asking/requireAlive.ts";
import { inCell } from "../results/inCell.ts";
import { finePercent } from "../results/shown.ts";
import { spill } from "../results/spill.ts";
import { sizeOf } from "../fields/sizeOf.ts";
import { returnQueries } from "../asking/returnSeries.ts";

/** Months of returns that a satellite's volatility is worked out from, and how many there must be at least. */
const VOLATILITY_MONTHS = 36;
const FEWEST_MONTHS = 12;

/**
 * Target weights of a core-satellite portfolio: one share spread evenly over the core funds, the rest over the satellites.
 * @customfunction CORESATELLITE
 * @cancelable
 * @param core Tickers of the core funds, a cell or a range
 * @param satellites Tickers of the satellite funds
 * @param [coreShare] Share of the core, 0.7 for 70%; 0 is none. Default 0.7
 * @param [smallCapCap] Most that small-cap funds may weigh together; what is above goes to the others. Blank or 0 is no cap
 * @param [weighting] How satellites share: equal or inverseVolatility (of the last 36 monthly returns). Default equal
 * @returns Tickers and target weights in two columns, the core first
 */
export function coreSatelliteCell(
  core: unknown[][],
  satellites: unknown[][],
  coreShare?: unknown,
  smallCapCap?: unknown,
  weighting?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const centre = readCells(readRange(core), readTicker);
    const around = readCells(readRange(satellites), readTicker);
    const tickers = distinct([...centre, ...around]);
    const share = readNumber(coreShare, "coreShare");
    const cap = readNumber(positive(smallCapCap), "smallCapCap");
    const way = readOption(weighting, "weighting", weightings) ?? "equal";
    const needs: readonly Query[] = [
      ...tickers.map((ticker): Query => ({ kind: "fund", ticker })),
      ...(way === "equal" ? [] : returnQueries(around, ["monthly"])),
    ];
    return withRecords(call, needs, (records) => {
      for (const ticker of tickers) requireAlive(records, ticker, undefined);
      const weights = coreSatellite(centre.length, around.length, {
        ...(share === null ? {} : { coreShare: share }),
        ...(cap === null
          ? {}
          : { smallCapCap: cap, isSmall: tickers.map((ticker) => isSmall(records, ticker)) }),
        ...(way === "equal" ? {} : { weighting: way, volatilities: volatilitiesOf(records, around) }),
      });
      return spill(tickers.map((ticker, i) => [ticker, finePercent(weights[i]!)]));
    });
  }, invocation);
}

/** @throws InputError if there is no ticker, or one twice */
function distinct(tickers: readonly string[]): readonly string[] {
  if (tickers.length === 0) throw new InputError("argumentMissing", { argument: "core" });
  const twice = tickers.find((ticker, i) => tickers.indexOf(ticker) !== i);
  if (twice !== undefined) throw new InputError("duplicateTicker", { ticker: twice });
  return tickers;
}

function isSmall(records: Records, ticker: string): boolean {
  return ["small", "micro"].includes(sizeOf(records.get({ kind: "fund", ticker })));
}

/** Volatilities over the last months that all satellites have, so that a short history is not set beside a long one. */
function volatilitiesOf(records: Records, tickers: readonly string[]): number[] {
  const all = tickers.map((ticker) => records.get({ kind: "returns", ticker, interval: "monthly" }).series);
  const subject = tickers.join(" ∩ ");
  return onSharedDates(all).map(({ dates, values, interval }) => {
    const last = <T>(all: readonly T[]) => all.slice(-VOLATILITY_MONTHS - 1);
    const returns = periodReturns({ dates: last(dates), values: last(values), interval }, subject);
    if (returns.length < FEWEST_MONTHS)
      throw new DataError("tooFew", { subject, needed: FEWEST_MONTHS, found: returns.length });
    return volatility(returns);
  });
}
