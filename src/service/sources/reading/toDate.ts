import { isIsoDate } from "../../../finance/dates/dates.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The ISO date in a text as publishers write it: 2026-04-30T00:00:00-04:00 · 20260430 · Apr 30, 2026 ·
 * 30-Apr-2026 · 30/Apr/2026. Times and their zones are dropped: days are the exchange's. Null for anything else.
 */
export function toDate(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const [, year, month, day] = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(value) ?? named(value);
  const date = `${year ?? ""}-${month ?? ""}-${day ?? ""}`;
  return isIsoDate(date) ? date : null;
}

/** As a match of the other kind: whole, year, month, day. */
function named(text: string): readonly string[] {
  const [, monthFirst, dayAfter, yearAfter] = /([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})/i.exec(text) ?? [];
  const [, dayFirst, monthAfter, yearLast] = /(\d{1,2})[-/ ]([a-z]{3})[a-z]*[-/ ](\d{4})/i.exec(text) ?? [];
  const month = MONTHS.indexOf((monthFirst ?? monthAfter ?? "").toLowerCase()) + 1;
  const day = dayAfter ?? dayFirst;
  const year = yearAfter ?? yearLast;
  if (month === 0 || day === undefined || year === undefined) return [];
  return [text, year, String(month).padStart(2, "0"), day.padStart(2, "0")];
}

/**
 * The day of an instant at an exchange, null if it is no instant.
 *
 * @param epoch - seconds since 1970
 * @param offset - seconds the exchange is ahead of UTC; New York is −14,400 or −18,000
 */
export function dayOf(epoch: number | null, offset = -18_000): string | null {
  const local = (epoch ?? NaN) + offset;
  if (!(Math.abs(local) < 1e11)) return null;
  const date = new Date(local * 1_000).toISOString().slice(0, 10);
  return isIsoDate(date) ? date : null;
}
