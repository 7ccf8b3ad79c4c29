import { plainValue } from "../arguments/plainValue.ts";
import { positive } from "../arguments/positive.ts";
import { readRange } from "../arguments/range.ts";
import { readDate } from "../arguments/readDate.ts";
import { readTicker } from "../arguments/readTicker.ts";
import { required } from "../arguments/required.ts";
import { crossingBeside, holdsMany } from "../crossing/crossing.ts";
import { card, cardQueries } from "../fields/card.ts";
import { facetOf, readField } from "../fields/readField.ts";
import { planned, type Plan } from "../crossing/planned.ts";
import { inCell } from "../results/inCell.ts";

/**
 * Facts and figures on a fund: name, issuer, index, style, expenseRatio, netAssets, price, yield, pe, pb, return1m, return1y and
 * more. For what vouches for a figure ask "pe asOf", "pe source", "pe method", "pe basis" or "pe quality".
 * @customfunction ETF
 * @cancelable
 * @param tickers Ticker, or a range of tickers
 * @param [fields] Field, or a range of fields across the tickers. Default a card with all that is known
 * @param [asOf] Date, or a range of dates: the last figures on or before it. Default the latest
 * @returns One value, or one for each ticker and field; at most 100,000 cells, 1,000 of them as cards
 */
export function etfCell(
  tickers: unknown[][],
  fields?: unknown[][],
  asOf?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const [funds, asked] = [readRange(positive(tickers)), readRange(positive(fields))];
    const { rows, columns, cellsAt } = crossingBeside({ tickers: funds, fields: asked }, { asOf });
    return planned(call, rows, columns, (row, column) => {
      const [ticker, field, [day]] = cellsAt(row, column);
      if (
        rows * columns > 1 &&
        (plainValue(ticker) === null || (holdsMany(asked) && plainValue(field) === null))
      )
        return null;
      return planOf(required(readTicker(ticker), "tickers"), field, readDate(day, "asOf") ?? undefined);
    });
  }, invocation);
}

function planOf(ticker: string, fieldCell: unknown, asOf: string | undefined): Plan {
  const asked = readField(fieldCell);
  if (asked === null)
    return { needs: cardQueries(ticker, asOf), show: (records) => card(records, ticker, asOf) };
  return {
    needs: asked.field.needs(ticker, asOf),
    show: (records) => facetOf(ticker, asked, asked.field.answer(records, ticker, asOf)),
  };
}
