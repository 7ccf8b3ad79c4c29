import { figureOf, subjectOf, type Query } from "../../data/query.ts";
import type { Language } from "../../i18n/language.ts";
import { named } from "../../i18n/named.ts";

/**
 * What was asked for, in the reader's words.
 *
 * @example nameQueries([{ kind: "prices", ticker: "IWM" }], "en") // "IWM (daily prices)"
 */
export const nameQueries = (queries: readonly Query[], language: Language): string =>
  queries.map((query) => `${subjectOf(query)} (${named(figureOf(query), language)})`).join(", ");
