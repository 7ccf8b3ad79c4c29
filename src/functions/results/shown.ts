import { isIsoDate, serialOfIso } from "../../finance/dates/dates.ts";
import type { Failure } from "./cellError.ts";

/** How a number is shown; Excel's format codes in their English form, which holds in every language. */
export const numberFormats = {
  percent: "0.0%",
  finePercent: "0.00%",
  multiple: "0.00",
  date: "yyyy-mm-dd",
} as const;

/** A number that says how it wants to be shown. */
export interface Formatted {
  readonly value: number;
  readonly format: keyof typeof numberFormats;
}

/** A card: what a cell shows, and what is on its back. */
export interface Card {
  readonly text: string;
  readonly properties: Readonly<Record<string, Shown>>;
}

/** What one cell of a result holds. null is an empty cell. */
export type Shown = number | string | boolean | null | Formatted | Card | Failure;

export const percent = (value: number): Formatted => ({ value, format: "percent" });
export const finePercent = (value: number): Formatted => ({ value, format: "finePercent" });
export const multiple = (value: number): Formatted => ({ value, format: "multiple" });

/** An ISO date as Excel's serial number. */
export const date = (iso: string): Formatted => ({ value: serialOfIso(iso), format: "date" });

/** A date of which its source may not give the day, or not the month: as text then, since a cell's date has a day. */
export const dateOrPart = (iso: string): Shown => (isIsoDate(iso) ? date(iso) : iso);
