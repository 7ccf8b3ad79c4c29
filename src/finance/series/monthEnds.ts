import { lastTradingDay } from "../dates/lastTradingDay.ts";
import type { Series } from "./series.ts";

/**
 * The last observation of each whole month. The newest month is left out until its last trading day has
 * been observed: a month half over is no month. A monthly series comes back as it is.
 *
 * @example monthEnds({ dates: ["2022-11-29", "2022-11-30", "2022-12-01"], values: [1, 2, 3], interval: "daily" }) // { dates: ["2022-11-30"], values: [2], interval: "monthly" }
 */
export function monthEnds(series: Series): Series {
  if (series.interval === "monthly") return series;
  const { dates, values } = series;
  const closes = [...dates.keys()].filter((i) => {
    const [date, next] = [dates[i]!, dates[i + 1]];
    return next === undefined ? date >= lastTradingDay(date) : monthOf(date) !== monthOf(next);
  });
  return { dates: closes.map((i) => dates[i]!), values: closes.map((i) => values[i]!), interval: "monthly" };
}

const monthOf = (date: string) => date.slice(0, 7);
