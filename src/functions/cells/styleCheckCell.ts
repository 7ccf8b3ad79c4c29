import { commonWindows } from "../../finance/returns/commonWindows.ts";
import { styleCheck } from "../../finance/returns/styleCheck.ts";
import type { Window } from "../../finance/returns/window.ts";
import { readDate } from "../arguments/readDate.ts";
import { readNumber } from "../arguments/readNumber.ts";
import { readFund } from "../arguments/readTicker.ts";
import { readWindow } from "../arguments/readWindow.ts";
import { required } from "../arguments/required.ts";
import { crossCells } from "../crossing/crossCells.ts";
import type { Records } from "../asking/records.ts";
import { inCell } from "../results/inCell.ts";
import { finePercent } from "../results/shown.ts";
import { intervalsFor, returnQueries, returnSeries } from "../asking/returnSeries.ts";

/**
 * How far a blend fund's return lies outside those of its value and growth halves, over the same days: 0 when between
 * them or within the tolerance, else a sign that a figure is wrong.
 * @customfunction STYLECHECK
 * @cancelable
 * @param blend Ticker, or a return to use as it is (0.05 is 5%); a cell or a range
 * @param value Ticker or return of the value half
 * @param growth Ticker or return of the growth half
 * @param [tolerance] Distance that fees and rounding explain: 0.003 is 0.3 points, 0 is none. Default 0.003. An empty cell may count as 0: leave it out instead
 * @param [window] 1W, MTD, 1M, 3M, 6M, YTD, 1Y, 3Y, 5Y, 10Y, ITD, or any number of weeks, months or years. Default 1M
 * @param [asOf] Date on which the window ends. Default the last month end there is
 * @returns Distance beyond the nearer half, negative below both, in the shape of blend
 */
export function styleCheckCell(
  blend: unknown[][],
  value: unknown[][],
  growth: unknown[][],
  tolerance?: unknown[][],
  window?: unknown[][],
  asOf?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    return crossCells(call, { blend, value, growth, tolerance, window, asOf }, (...cells) => {
      const legs = [
        required(readFund(cells[0]), "blend"),
        required(readFund(cells[1]), "value"),
        required(readFund(cells[2]), "growth"),
      ] as const;
      const slack = readNumber(cells[3], "tolerance") ?? undefined;
      const span: Span = {
        window: readWindow(cells[4]) ?? "1M",
        asOf: readDate(cells[5], "asOf") ?? undefined,
      };
      const intervals = intervalsFor(span.window, span.asOf);
      return {
        needs: returnQueries(
          legs.filter((leg) => typeof leg === "string"),
          intervals,
        ),
        show: (records) => {
          const returnOf = returnsBy(records, legs, span);
          return finePercent(styleCheck(returnOf(legs[0]), returnOf(legs[1]), returnOf(legs[2]), slack));
        },
      };
    });
  }, invocation);
}

interface Span {
  readonly window: Window;
  readonly asOf: string | undefined;
}

type Leg = number | string;

/** What each leg returned: those looked up over the days they share, numbers as they are. */
function returnsBy(records: Records, legs: readonly Leg[], { window, asOf }: Span): (leg: Leg) => number {
  const tickers = legs.filter((leg) => typeof leg === "string");
  const series = returnSeries(records, tickers, intervalsFor(window, asOf));
  const found = commonWindows(
    tickers.map((ticker, i) => ({ ticker, series: series[i]! })),
    window,
    asOf,
  );
  const totals = new Map<Leg, number>(tickers.map((ticker, i) => [ticker, found[i]!.result.total]));
  return (leg) => totals.get(leg) ?? Number(leg);
}
