import { commonWindows } from "../finance/commonWindows.ts";
import { styleCheck } from "../finance/styleCheck.ts";
import type { Window } from "../finance/window.ts";
import { readDate } from "./arguments/readDate.ts";
import { readNumber } from "./arguments/readNumber.ts";
import { readFund } from "./arguments/readTicker.ts";
import { readWindow } from "./arguments/readWindow.ts";
import { required } from "./arguments/required.ts";
import { cellByCell } from "./cellByCell.ts";
import type { Records } from "./records.ts";
import { inCell } from "./results/inCell.ts";
import { finePercent } from "./results/shown.ts";
import { intervalsFor, returnQueries, returnSeries } from "./returnSeries.ts";

/**
 * How far a blend fund's return lies outside those of its value and growth halves, over the same days: 0 when between
 * them or within the tolerance, else a sign that a figure is wrong.
 * @customfunction STYLECHECK
 * @param blend Ticker, or a return to use as it is (0.05 is 5%); a cell or a range
 * @param value Ticker or return of the value half
 * @param growth Ticker or return of the growth half
 * @param [tolerance] Distance that fees and rounding explain: 0.003 is 0.3 points. Default 0.003
 * @param [window] 1W, MTD, 1M, 3M, 6M, YTD, 1Y, 3Y, 5Y, 10Y, ITD, or any number of weeks, months or years. Default 1M
 * @param [asOf] Date on which the window ends. Default the last month end there is
 * @returns Distance beyond the nearer half, negative below both, in the shape of blend
 */
export function styleCheckCell(
  blend: unknown[][],
  value: unknown[][],
  growth: unknown[][],
  tolerance?: unknown,
  window?: unknown,
  asOf?: unknown,
): Promise<unknown[][]> {
  return inCell(() => {
    const slack = readNumber(tolerance, "tolerance") ?? undefined;
    const span: Span = { window: readWindow(window) ?? "1M", asOf: readDate(asOf, "asOf") ?? undefined };
    const intervals = intervalsFor(span.window, span.asOf);
    return cellByCell({ blend, value, growth }, (blendCell, valueCell, growthCell) => {
      const legs = [
        required(readFund(blendCell), "blend"),
        required(readFund(valueCell), "value"),
        required(readFund(growthCell), "growth"),
      ] as const;
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
  });
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
