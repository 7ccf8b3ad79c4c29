import { latestRatio } from "../../data/latestRatio.ts";
import type { ValuationPoint } from "../../data/record.ts";
import { DataError } from "../../errors.ts";
import { requireAlive } from "../asking/requireAlive.ts";
import { multiple } from "../results/shown.ts";
import type { Field } from "./field.ts";

/** A field with a fund's latest price ratio on trailing figures; of several on one day, one whose method is stated. */
export function ratioField(metric: ValuationPoint["metric"]): Field {
  const figure = metric === "pe" ? "P/E" : "P/B";
  return {
    needs: (ticker) => [
      { kind: "valuations", ticker },
      { kind: "fund", ticker },
    ],
    answer(records, ticker, asOf) {
      const { points, quality } = records.get({ kind: "valuations", ticker });
      requireAlive(records, ticker, asOf);
      const last = latestRatio(points, metric, asOf);
      if (last) {
        const { value, date, source, method, basis } = last;
        return { value: multiple(value), asOf: date, source, quality, method, basis };
      }
      if (asOf === undefined || !latestRatio(points, metric))
        throw new DataError("noFigure", { ticker, figure });
      throw new DataError("noFigureBy", { ticker, figure, date: asOf });
    },
  };
}
