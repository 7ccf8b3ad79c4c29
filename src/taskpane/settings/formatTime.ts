import type { Language } from "../../i18n/language.ts";

/**
 * An ISO instant as a person reads it, in their time zone: the time alone where it is of today.
 *
 * @param now - milliseconds
 */
export function formatTime(instant: string, language: Language, now = Date.now()): string {
  const date = new Date(instant);
  const isToday = date.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { dateStyle: "medium" }),
    timeStyle: "short",
  }).format(date);
}
