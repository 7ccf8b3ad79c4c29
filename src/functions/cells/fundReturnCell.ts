import { fundReturn, returnMethods } from "../../finance/returns/fundReturn.ts";
import { windowReturn } from "../../finance/returns/windowReturn.ts";
import { readDate } from "../arguments/readDate.ts";
import { readOption } from "../arguments/readOption.ts";
import { readFund } from "../arguments/readTicker.ts";
import { readWindow } from "../arguments/readWindow.ts";
import { required } from "../arguments/required.ts";
import { crossCells } from "../crossing/crossCells.ts";
import { requireAlive } from "../asking/requireAlive.ts";
import { inCell } from "../results/inCell.ts";
import { finePercent } from "../results/shown.ts";
import { intervalsFor, returnQueries, returnSeries } from "../asking/returnSeries.ts";
import { yearsIn } from "../../finance/returns/yearsIn.ts";

/**
 * Total return of a fund over a window, dividends reinvested.
 * @customfunction FUNDRETURN
 * @cancelable
 * @param fund Ticker, or a return over the window to convert (0.05 is 5%); a cell or a range
 * @param [window] 1W, MTD, 1M, 3M, 6M, YTD, 1Y, 3Y, 5Y, 10Y, ITD, or any number of weeks, months or years. Default 1M
 * @param [method] total, annualised or log. Default total
 * @param [asOf] Date on which the window ends. Default the last month end there is
 * @returns Return, in the shape of fund; a column of funds beside a row of windows makes a table
 */
export function fundReturnCell(
  fund: unknown[][],
  window?: unknown[][],
  method?: unknown[][],
  asOf?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    return crossCells(call, { fund, window, method, asOf }, (cell, windowCell, methodCell, dayCell) => {
      const span = readWindow(windowCell) ?? "1M";
      const way = readOption(methodCell, "method", returnMethods) ?? "total";
      const day = readDate(dayCell, "asOf") ?? undefined;
      const intervals = intervalsFor(span, day);
      const given = required(readFund(cell), "fund");
      if (typeof given === "number") {
        const years = way === "annualised" ? yearsIn(span) : 1;
        return { needs: [], show: () => finePercent(fundReturn(given, years, way)) };
      }
      return {
        needs: [{ kind: "fund", ticker: given }, ...returnQueries([given], intervals)],
        show: (records) => {
          const [series] = returnSeries(records, [given], intervals);
          requireAlive(records, given, day);
          const { total, years } = windowReturn(series!, span, given, day);
          return finePercent(fundReturn(total, years, way));
        },
      };
    });
  }, invocation);
}
