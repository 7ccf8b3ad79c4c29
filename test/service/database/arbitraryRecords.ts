import fc from "fast-check";
import { addDays } from "../../../src/finance/dates/dates.ts";
import type { DataRecord, ValuationPoint } from "../../../src/data/record.ts";

/* Records as strange as their types allow. Minus zero is left out: it is no other number than zero. */

const text = fc.string({ unit: "binary", maxLength: 12 });
const word = fc.stringMatching(/^[A-Z]{1,6}$/);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1970-01-01", days));
const partialDay = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const days = fc.uniqueArray(day, { maxLength: 12 }).map((dates) => dates.sort());
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const warning = fc.oneof(
  fc.record({ warning: fc.constant("standIn" as const), details: fc.record({ source: text }) }),
  fc.record({ warning: fc.constant("monthAverages" as const), details: fc.constant({}) }),
  fc.record({
    warning: fc.constant("weightsOff" as const),
    details: fc.record({ ticker: word, total: number }),
  }),
);

const provenance = {
  source: word,
  sourceUrl: orNull(fc.webUrl()),
  asOf: day,
  fetchedAt: orNull(day.map((date) => `${date}T20:00:00.000Z`)),
  quality: fc.constantFrom("live", "cached", "workbook", "snapshot"),
  warnings: fc.array(warning, { maxLength: 2 }),
} as const;

const series = (interval: fc.Arbitrary<"daily" | "monthly">) =>
  days.chain((dates) =>
    fc.record({ dates: fc.constant(dates), values: sameLength(dates, number), interval }),
  );

function sameLength<T>(as: readonly unknown[], of: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(of, { minLength: as.length, maxLength: as.length });
}

const figure = orNull(fc.record({ value: number, asOf: orNull(partialDay), source: word }));

const fund = fc.record({
  ...provenance,
  kind: fc.constant("fund"),
  ticker: word,
  name: text,
  issuer: orNull(text),
  index: orNull(text),
  style: orNull(text),
  isin: orNull(text),
  inceptionDate: orNull(partialDay),
  firstTradeDate: orNull(partialDay),
  expenseRatio: figure,
  netAssets: figure,
  price: figure,
  yield: figure,
  successor: orNull(fc.record({ ticker: word, date: partialDay })),
});

const rule = fc.record({
  metric: fc.constantFrom("pe", "pb"),
  basis: fc.constantFrom("trailing", "forward"),
  method: fc.constantFrom("exNegative", "exNegCap60", "aggregate", "arithmetic", "unstated"),
  source: word,
} as const);

/** By day, and on one day in the order in which their rules first came up. */
const points = fc
  .uniqueArray(fc.tuple(rule, days), { maxLength: 3, selector: ([of]) => JSON.stringify(of) })
  .chain((rules) => {
    const bare = rules.flatMap(([of, dates]) => dates.map((date) => ({ ...of, date })));
    bare.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
    return sameLength(bare, number).map((values) => bare.map((each, i) => ({ ...each, value: values[i]! })));
  })
  .map(inRuleOrder);

function inRuleOrder(of: ValuationPoint[]): ValuationPoint[] {
  const ruleOf = ({ metric, basis, method, source }: ValuationPoint) =>
    JSON.stringify([metric, basis, method, source]);
  const order = [...new Set(of.map(ruleOf))];
  return [...of].sort((a, b) =>
    a.date === b.date ? order.indexOf(ruleOf(a)) - order.indexOf(ruleOf(b)) : a.date < b.date ? -1 : 1,
  );
}

const holding = fc.record({ ticker: orNull(word), name: text, sector: orNull(text), weight: number });

const listing = fc.record({
  ticker: word,
  name: text,
  issuer: orNull(text),
  style: orNull(text),
  successor: orNull(word),
});

/** A kind left out does not compile. */
const byKind = {
  fund,
  valuations: fc.record({ ...provenance, kind: fc.constant("valuations"), ticker: word, points }),
  returns: fc.record({
    ...provenance,
    kind: fc.constant("returns"),
    ticker: word,
    series: series(fc.constantFrom("daily", "monthly")),
  }),
  prices: fc.record({
    ...provenance,
    kind: fc.constant("prices"),
    ticker: word,
    series: series(fc.constant("daily")),
  }),
  macro: days.chain((dates) =>
    fc.record({
      ...provenance,
      kind: fc.constant("macro"),
      series: word,
      title: text,
      unit: text,
      frequency: text,
      dates: fc.constant(dates),
      values: sameLength(dates, orNull(number)),
    }),
  ),
  holdings: fc.record({
    ...provenance,
    kind: fc.constant("holdings"),
    ticker: word,
    holdings: fc.array(holding),
  }),
  catalogue: fc.record({ ...provenance, kind: fc.constant("catalogue"), listings: fc.array(listing) }),
} satisfies { readonly [K in DataRecord["kind"]]: fc.Arbitrary<{ readonly kind: K }> };

export const arbitraryRecord = fc.oneof(...Object.values(byKind)) as fc.Arbitrary<DataRecord>;
