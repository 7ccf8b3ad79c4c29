import type { Query } from "../../../data/query.ts";
import { HttpProblem } from "../problems/httpProblem.ts";

/**
 * Dates that the schema lets through but no calendar has, and days nobody on earth has reached yet.
 *
 * @param now - milliseconds
 * @throws HttpProblem "noSuchDate" or "futureDate", saying where
 */
export function checkDates(queries: readonly Query[], now: number): void {
  queries.forEach((query, i) => {
    if (query.kind === "holdings" && query.asOf !== null)
      checkDate(query.asOf, now, `body/queries/${String(i)}/asOf`);
  });
}

/** The same for one ISO date, named `where` in the problem. */
export function checkDate(date: string, now: number, where: string): void {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    throw new HttpProblem("noSuchDate", { detail: `${where} ${date}` });
  if (time > now + LEAD_MS) throw new HttpProblem("futureDate", { detail: `${where} ${date}` });
}

/** The calendar of the first to see a new day is fourteen hours ahead of UTC. */
const LEAD_MS = 14 * 3_600_000;
