import type { Query } from "../../data/query.ts";
import type { Records } from "../asking/records.ts";
import { attempt } from "../results/attempt.ts";
import { isFailure } from "../results/cellError.ts";
import { date, type Card, type Shown } from "../results/shown.ts";
import { fields } from "./fields.ts";

/** What is on the back of a card, in this order. */
const FACTS = ["name", "issuer", "index", "style", "isin", "inception", "successor"];
const FIGURES = ["expenseRatio", "netAssets", "price", "yield", "pe", "pb", "return1y"];

/** What a card needs to know. */
export function cardQueries(ticker: string, asOf: string | undefined): readonly Query[] {
  return [...FACTS, ...FIGURES].flatMap((name) => fields[name]!.needs(ticker, asOf));
}

/**
 * A fund as a card that shows its name. Each figure stands with its date and source; what is not known is
 * not on it.
 *
 * @throws DataError if the fund is not known
 */
export function card(records: Records, ticker: string, asOf: string | undefined): Card {
  const { name, source, asOf: day, quality } = records.get({ kind: "fund", ticker });
  const properties: Record<string, Shown> = { ticker };
  for (const field of [...FACTS, ...FIGURES]) {
    const answered = attempt(() => fields[field]!.answer(records, ticker, asOf));
    if (isFailure(answered)) continue;
    properties[field] = answered.value;
    if (FIGURES.includes(field)) Object.assign(properties, vouchers(field, answered));
  }
  return { text: name, properties: { ...properties, source, asOf: date(day), quality } };
}

function vouchers(
  field: string,
  { asOf, source, method }: Readonly<{ asOf: string | null; source: string; method?: string }>,
) {
  return {
    ...(asOf === null ? {} : { [`${field} asOf`]: asOf }),
    [`${field} source`]: source,
    ...(method === undefined ? {} : { [`${field} method`]: method }),
  };
}
