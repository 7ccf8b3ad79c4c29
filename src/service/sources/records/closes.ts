import type { Warning } from "../../../errors.ts";
import { badShape } from "../badShape.ts";

/** What a source says of one day; null where it says nothing. */
export interface Day {
  readonly date: string | null;
  readonly value: number | null;
}

/** Days of a history that can be trusted, oldest first, each once. */
export interface Closes {
  readonly dates: readonly string[];
  readonly values: readonly number[];
  readonly warnings: readonly Warning[];
}

/** A fund that moves more than this in a day is rather a fault of the source. */
const JUMP = 0.25;

/** A history with more of them is no fund's. */
const MOST_JUMPS = 20;

/**
 * Closes of a fund in order: days without a figure left out, of a day given twice the last word taken, and a
 * single day that is off by a factor of about a hundred (cents for dollars) left out, as unknown. Days
 * that move by more than 25 % stay, with a warning each.
 *
 * @throws SourceFailure badShape if there are fewer than two days, or jumps all over
 */
export function closes(source: string, ticker: string, days: readonly Day[]): Closes {
  const byDate = new Map<string, number>();
  for (const { date, value } of days)
    if (date !== null && value !== null && value > 0 && Number.isFinite(value)) byDate.set(date, value);
  const known = [...byDate].sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = known.filter((_, i) => !isHundredfold(known, i));
  if (kept.length < 2) throw badShape(source, `gives no history of ${ticker}`);
  const warnings = jumps(ticker, kept);
  if (warnings.length > MOST_JUMPS)
    throw badShape(source, `gives a history of ${ticker} with ${warnings.length} jumps`);
  return { dates: kept.map(([date]) => date), values: kept.map(([, value]) => value), warnings };
}

type Point = readonly [date: string, value: number];

/** Whether a day stands out from both its neighbours, which agree, by 50 to 200 times or as small a part. */
function isHundredfold(points: readonly Point[], i: number): boolean {
  const before = points[i - 1]?.[1];
  const after = points[i + 1]?.[1];
  const value = points[i]![1];
  const beside = before ?? after;
  if (beside === undefined || before === undefined || after === undefined) return false;
  if (Math.abs(after / before - 1) > JUMP) return false;
  const factor = Math.max(value / beside, beside / value);
  return factor > 50 && factor < 200;
}

function jumps(ticker: string, points: readonly Point[]): readonly Warning[] {
  return points.slice(1).flatMap(([date, value], i): Warning[] => {
    const move = value / points[i]![1] - 1;
    return Math.abs(move) > JUMP ? [{ warning: "jump", details: { ticker, date, move } }] : [];
  });
}
