import { isDateOrPart, isDay } from "./isDay.ts";
import { isWarning } from "./isWarning.ts";
import type { DataRecord } from "../record.ts";
import { all, list, number, oneOf, orNull, shape, text, variant, type Check } from "./shape.ts";

const asLongAsDates: Check = (value) => {
  const { dates, values } = value as { readonly dates: unknown[]; readonly values: unknown[] };
  return dates.length === values.length;
};
const series = all(
  shape({ dates: list(isDay), values: list(number), interval: oneOf("daily", "monthly") }),
  asLongAsDates,
);
const figure = orNull(shape({ value: number, asOf: orNull(isDateOrPart), source: text }));
const maybeText = orNull(text);
const each = (names: readonly string[], check: Check) =>
  Object.fromEntries(names.map((name) => [name, check]));

const provenance = shape({
  source: text,
  sourceUrl: maybeText,
  asOf: isDateOrPart,
  fetchedAt: maybeText,
  quality: oneOf("live", "cached", "workbook", "snapshot"),
});

const byKind: Readonly<Record<DataRecord["kind"], Check>> = {
  fund: shape({
    ...each(["ticker", "name"], text),
    ...each(["issuer", "index", "style", "isin"], maybeText),
    ...each(["inceptionDate", "firstTradeDate"], orNull(isDateOrPart)),
    ...each(["expenseRatio", "netAssets", "price", "yield"], figure),
    successor: orNull(shape({ ticker: text, date: isDateOrPart })),
  }),
  valuations: shape({
    ticker: text,
    points: list(
      shape({
        metric: oneOf("pe", "pb"),
        date: isDay,
        value: number,
        basis: oneOf("trailing", "forward"),
        method: oneOf("exNegative", "exNegCap60", "aggregate", "arithmetic", "unstated"),
        source: text,
      }),
    ),
  }),
  returns: shape({ ticker: text, series }),
  prices: shape({ ticker: text, series }),
  macro: all(
    shape({
      ...each(["series", "title", "unit", "frequency"], text),
      dates: list(isDay),
      values: list(orNull(number)),
    }),
    asLongAsDates,
  ),
  catalogue: shape({
    listings: list(
      shape({ ...each(["ticker", "name"], text), ...each(["issuer", "style", "successor"], maybeText) }),
    ),
  }),
  holdings: shape({
    ticker: text,
    holdings: list(shape({ ticker: maybeText, name: text, sector: maybeText, weight: number })),
  }),
};

const isRecordOfKind = all(provenance, variant("kind", byKind));
const hasWarnings: Check = (value) => list(isWarning)((value as DataRecord).warnings);

/** Whether a value from outside the program is a record of one of our kinds, every field of the type it must have. */
export function isDataRecord(value: unknown): value is DataRecord {
  return isRecordOfKind(value) && hasWarnings(value);
}
