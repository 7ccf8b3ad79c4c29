import { weekOf } from "../dates/dates.ts";
import type { Series } from "./series.ts";

/**
 * The last observation of each week, Monday to Sunday; the newest week counts with its last one so far.
 *
 * @param series - daily; its dates and interval stay those of the days
 * @example weekEnds({ dates: ["2022-12-29", "2022-12-30", "2023-01-03"], values: [1, 2, 3], interval: "daily" }).values // [2, 3]
 */
export function weekEnds({ dates, values, interval }: Series): Series {
  const closes = [...dates.keys()].filter((i) => {
    const next = dates[i + 1];
    return next === undefined || weekOf(next) !== weekOf(dates[i]!);
  });
  return { dates: closes.map((i) => dates[i]!), values: closes.map((i) => values[i]!), interval };
}
