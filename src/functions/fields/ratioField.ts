import type { ValuationPoint } from "../../data/record.ts";
import { DataError } from "../../errors.ts";
import { requireAlive } from "../requireAlive.ts";
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
      const known = points.filter((point) => point.metric === metric && point.basis === "trailing");
      const last = known.filter(({ date }) => date <= (asOf ?? date)).reduce(later, undefined);
      if (last) {
        const { value, date, source, method, basis } = last;
        return { value: multiple(value), asOf: date, source, quality, method, basis };
      }
      if (asOf === undefined || known.length === 0) throw new DataError("noFigure", { ticker, figure });
      throw new DataError("noFigureBy", { ticker, figure, date: asOf });
    },
  };
}

function later(best: ValuationPoint | undefined, point: ValuationPoint): ValuationPoint {
  if (best === undefined || point.date > best.date) return point;
  return point.date === best.date && best.method === "unstated" ? point : best;
}
