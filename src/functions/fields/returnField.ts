import type { Window } from "../../finance/returns/window.ts";
import { windowReturn } from "../../finance/returns/windowReturn.ts";
import { requireAlive } from "../asking/requireAlive.ts";
import { finePercent } from "../results/shown.ts";
import { intervalsFor, returnQueries, returnSeries } from "../asking/returnSeries.ts";
import type { Field } from "./field.ts";

/** A field with a fund's total return over a window, as FUNDRETURN gives it. */
export function returnField(window: Window): Field {
  return {
    needs: (ticker, asOf) => [
      { kind: "fund", ticker },
      ...returnQueries([ticker], intervalsFor(window, asOf)),
    ],
    answer(records, ticker, asOf) {
      const [series] = returnSeries(records, [ticker], intervalsFor(window, asOf));
      requireAlive(records, ticker, asOf);
      const { total, end } = windowReturn(series!, window, ticker, asOf);
      const { source, quality } = records.get({ kind: "returns", ticker, interval: series!.interval });
      return { value: finePercent(total), asOf: end, source, quality };
    },
  };
}
