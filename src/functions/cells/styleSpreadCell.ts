import { commonWindow } from "../../finance/returns/commonWindow.ts";
import { styleSpread, spreadMethods, type SpreadMethod } from "../../finance/returns/styleSpread.ts";
import type { Window } from "../../finance/returns/window.ts";
import { windowReturn } from "../../finance/returns/windowReturn.ts";
import { readDate } from "../arguments/readDate.ts";
import { readOption } from "../arguments/readOption.ts";
import { readFund } from "../arguments/readTicker.ts";
import { readWindow } from "../arguments/readWindow.ts";
import { required } from "../arguments/required.ts";
import { crossCells } from "../crossing/crossCells.ts";
import type { Records } from "../asking/records.ts";
import { lifeQueries, requireAlive } from "../asking/requireAlive.ts";
import { inCell } from "../results/inCell.ts";
import { finePercent } from "../results/shown.ts";
import { intervalsFor, returnQueries, returnSeries } from "../asking/returnSeries.ts";
import { yearsIn } from "../../finance/returns/yearsIn.ts";

/**
 * Return of value minus return of growth over the same days, dividends reinvested; positive when value did better.
 * @customfunction STYLESPREAD
 * @cancelable
 * @param value Ticker, or a return to use as it is (0.05 is 5%); a cell or a range
 * @param growth Ticker, or a return to use as it is; a cell or a range
 * @param [window] 1W, MTD, 1M, 3M, 6M, YTD, 1Y, 3Y, 5Y, 10Y, ITD, or any number of weeks, months or years. Default 1M
 * @param [method] arithmetic, geometric, log or annualised. Default arithmetic
 * @param [asOf] Date on which the window ends. Default the last month end there is
 * @returns Style spread, in the shape of value; ranges that are one row or one column go with every row or column of the others
 */
export function styleSpreadCell(
  value: unknown[][],
  growth: unknown[][],
  window?: unknown[][],
  method?: unknown[][],
  asOf?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    return crossCells(call, { value, growth, window, method, asOf }, (valueCell, growthCell, ...how) => {
      const span: Span = { window: readWindow(how[0]) ?? "1M", asOf: readDate(how[2], "asOf") ?? undefined };
      const way = readOption(how[1], "method", spreadMethods) ?? "arithmetic";
      const intervals = intervalsFor(span.window, span.asOf);
      const legs = [
        required(readFund(valueCell), "value"),
        required(readFund(growthCell), "growth"),
      ] as const;
      const tickers = legs.filter((leg) => typeof leg === "string");
      return {
        needs: [...lifeQueries(tickers), ...returnQueries(tickers, intervals)],
        show: (records) => finePercent(spread(records, legs, span, way)),
      };
    });
  }, invocation);
}

interface Span {
  readonly window: Window;
  readonly asOf: string | undefined;
}

type Leg = number | string;

/**
 * Both legs over the days they share; a number stands for the return of its leg over the other's days.
 *
 * @throws DataError if a fund was merged by then
 */
function spread(
  records: Records,
  [value, growth]: readonly [Leg, Leg],
  { window, asOf }: Span,
  method: SpreadMethod,
): number {
  const intervals = intervalsFor(window, asOf);
  for (const leg of [value, growth]) if (typeof leg === "string") requireAlive(records, leg, asOf);
  if (typeof value === "string" && typeof growth === "string") {
    const [ours, theirs] = returnSeries(records, [value, growth], intervals);
    const both = commonWindow(ours!, theirs!, window, [value, growth], asOf);
    return styleSpread(both.value.total, both.growth.total, method, both.value.years);
  }
  const ticker = [value, growth].find((leg) => typeof leg === "string");
  if (ticker === undefined) {
    const years = method === "annualised" ? yearsIn(window) : 1;
    return styleSpread(Number(value), Number(growth), method, years);
  }
  const [series] = returnSeries(records, [ticker], intervals);
  const { total, years } = windowReturn(series!, window, ticker, asOf);
  const alone = (leg: Leg) => (typeof leg === "number" ? leg : total);
  return styleSpread(alone(value), alone(growth), method, years);
}
