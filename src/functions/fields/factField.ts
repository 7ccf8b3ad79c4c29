import type { Figure, FundRecord } from "../../data/record.ts";
import { lastDay } from "../../data/snapshot/months.ts";
import { DataError } from "../../errors.ts";
import { requireAlive } from "../asking/requireAlive.ts";
import type { Formatted, Shown } from "../results/shown.ts";
import type { Field } from "./field.ts";
import { missing } from "./missing.ts";

/** A field that says what a fund is. @param read - its value; null if unknown */
export function factField(figure: string, read: (fund: FundRecord) => Shown): Field {
  return {
    needs: (ticker) => [{ kind: "fund", ticker }],
    answer(records, ticker) {
      const fund = records.get({ kind: "fund", ticker });
      const value = read(fund);
      if (value === null) throw new DataError("noFigure", { ticker, figure });
      return { value, asOf: fund.asOf, source: fund.source, quality: fund.quality };
    },
  };
}

/**
 * A field with a figure that changes from day to day, and has none any more once its fund is merged.
 *
 * @param show - how the number is shown
 */
export function figureField(
  figure: string,
  read: (fund: FundRecord) => Figure | null,
  show: (value: number) => number | Formatted,
): Field {
  return {
    needs: (ticker) => [{ kind: "fund", ticker }],
    answer(records, ticker, asOf) {
      const fund = records.get({ kind: "fund", ticker });
      requireAlive(records, ticker, asOf);
      const found = read(fund);
      if (found === null) throw missing(ticker, figure, fund);
      if (asOf !== undefined && !isKnownBy(found, asOf))
        throw new DataError("noFigureBy", { ticker, figure, date: asOf });
      return { value: show(found.value), asOf: found.asOf, source: found.source, quality: fund.quality };
    },
  };
}

/** Whether a figure is surely of that day or before: one dated by month or year counts from its last day, one undated never. */
const isKnownBy = ({ asOf }: Figure, day: string) => asOf !== null && lastDay(asOf) <= day;
