import { queryKey, type Query } from "../../../data/query.ts";
import { digestNumber } from "../../database/records/digest.ts";
import { isMarketOpen, isTradingDay, lastSettledClose, nextSettledClose } from "../market/usMarket.ts";
import { newYorkInstant, newYorkTime } from "../market/newYork.ts";
import { addDays } from "../../../finance/dates/dates.ts";

/** Something in use, and until when what is known of it is fresh; -Infinity where nothing is. Milliseconds. */
export interface Use {
  readonly query: Query;
  readonly freshUntil: number;
}

/** Something to be asked for, not before an instant. */
export interface RefreshTask {
  readonly query: Query;
  /** Milliseconds. */
  readonly due: number;
}

/** Tasks spread over so long after they may begin, so that not everything is asked for in one minute. */
const SPREAD_MS = 30 * 60_000;

/**
 * What to ask for of that which is in use and no longer fresh, and from when on: facts of the day once the market has
 * closed, long histories at night or on days without trading. Soonest first.
 *
 * @param now - milliseconds
 */
export function planRefresh(uses: readonly Use[], now: number): RefreshTask[] {
  return uses
    .filter(({ freshUntil }) => freshUntil <= now)
    .map(({ query, freshUntil }) => {
      const start = Math.max(isHistory[query.kind] ? night(now) : quiet(now), freshUntil);
      return { query, due: start + (digestNumber(queryKey(query)) % SPREAD_MS) };
    })
    .sort((a, b) => a.due - b.due);
}

/** Which queries are answered with long rows of figures rather than with those of the day. */
const isHistory: Readonly<Record<Query["kind"], boolean>> = {
  fund: false,
  valuations: false,
  returns: true,
  prices: true,
  macro: true,
  catalogue: false,
  holdings: false,
};

/** When the market closed, or will close if it is open. */
function quiet(now: number): number {
  return isMarketOpen(now) ? nextSettledClose(now) : lastSettledClose(now);
}

/** Night is from 20:00 to 6:00 in New York. */
const EVENING = 20;
const MORNING = 6;

/** When the present night or day without trading began; on a day of trading, this evening. */
function night(now: number): number {
  const { date, hour } = newYorkTime(now);
  if (hour >= EVENING) return newYorkInstant(date, EVENING);
  if (hour < MORNING) return newYorkInstant(addDays(date, -1), EVENING);
  return newYorkInstant(date, isTradingDay(date) ? EVENING : MORNING);
}
