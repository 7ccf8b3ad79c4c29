import { isDateOrPart, isDay } from "./isDay.ts";
import { isWarning } from "./isWarning.ts";
import { bases, peMethods } from "../../finance/valuation/valuation.ts";
import type { Series } from "../../finance/series/series.ts";
import type { RecordOf } from "../query.ts";
import {
  qualities,
  type DataRecord,
  type Figure,
  type FundRecord,
  type Holding,
  type Listing,
  type Provenance,
  type ValuationPoint,
} from "../record.ts";
import { all, list, number, oneOf, orNull, shape, text, variant, type Check } from "./shape.ts";

const asLongAsDates: Check = (value) => {
  const { dates, values } = value as { readonly dates: unknown[]; readonly values: unknown[] };
  return dates.length === values.length;
};
const series = all(
  shape<Series>({ dates: list(isDay), values: list(number), interval: oneOf("daily", "monthly") }),
  asLongAsDates,
);
const figure = orNull(shape<Figure>({ value: number, asOf: orNull(isDateOrPart), source: text }));
const maybeText = orNull(text);
const each = <const N extends string>(names: readonly N[], check: Check) =>
  Object.fromEntries(names.map((name) => [name, check])) as Readonly<Record<N, Check>>;

const provenance = shape<Provenance>({
  source: text,
  sourceUrl: maybeText,
  asOf: isDateOrPart,
  fetchedAt: maybeText,
  quality: oneOf(...qualities),
  warnings: list(isWarning),
});

/** What a kind of record holds besides its provenance. */
type Content<K extends DataRecord["kind"]> = Omit<RecordOf[K], keyof Provenance | "kind">;

const byKind: Readonly<Record<DataRecord["kind"], Check>> = {
  fund: shape<Content<"fund">>({
    ...each(["ticker", "name"], text),
    ...each(["issuer", "index", "style", "isin"], maybeText),
    ...each(["inceptionDate", "firstTradeDate"], orNull(isDateOrPart)),
    ...each(["expenseRatio", "netAssets", "price", "yield"], figure),
    successor: orNull(shape<NonNullable<FundRecord["successor"]>>({ ticker: text, date: isDateOrPart })),
  }),
  valuations: shape<Content<"valuations">>({
    ticker: text,
    points: list(
      shape<ValuationPoint>({
        metric: oneOf("pe", "pb"),
        date: isDay,
        value: number,
        basis: oneOf(...bases),
        method: oneOf(...peMethods),
        source: text,
      }),
    ),
  }),
  returns: shape<Content<"returns">>({ ticker: text, series }),
  prices: shape<Content<"prices">>({ ticker: text, series }),
  macro: all(
    shape<Content<"macro">>({
      ...each(["series", "title", "unit", "frequency"], text),
      dates: list(isDay),
      values: list(orNull(number)),
    }),
    asLongAsDates,
  ),
  catalogue: shape<Content<"catalogue">>({
    listings: list(
      shape<Listing>({
        ...each(["ticker", "name"], text),
        ...each(["issuer", "style", "successor"], maybeText),
      }),
    ),
  }),
  holdings: shape<Content<"holdings">>({
    ticker: text,
    holdings: list(shape<Holding>({ ticker: maybeText, name: text, sector: maybeText, weight: number })),
  }),
};

const isRecord = all(provenance, variant("kind", byKind));

/** Whether a value from outside the program is a record of one of our kinds, every field of the type it must have. */
export const isDataRecord = (value: unknown): value is DataRecord => isRecord(value);
