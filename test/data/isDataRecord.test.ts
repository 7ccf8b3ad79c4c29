/* What comes from a service or a workbook is a record only if every field is there and what it must be: dates are days of the calendar. */
import { isDataRecord } from "../../src/data/checks/isDataRecord.ts";
import { snapshot } from "../../src/data/snapshot/snapshot.ts";
import type { RecordOf } from "../../src/data/query.ts";
import type { CatalogueRecord, DataRecord, ReturnsRecord } from "../../src/data/record.ts";
import { makeFund, makeHoldings, makeMacro, makeValuations } from "./makeRecords.ts";

const fund = makeFund("IWM", {
  inceptionDate: "2000-05-22",
  firstTradeDate: "2000-05",
  price: { value: 1, asOf: "2024", source: "test" },
  successor: { ticker: "SPSM", date: "2010-12" },
});
const macro = makeMacro("DGS2");
const valuations = makeValuations("IWM", [{ date: "2024-02-29", value: 15 }]);
const [returns, catalogue] = (
  await snapshot(
    [{ kind: "returns", ticker: "IWM", interval: "monthly" }, { kind: "catalogue" }],
    new AbortController().signal,
  )
).map((answer) => (answer as { readonly record: DataRecord }).record) as [ReturnsRecord, CatalogueRecord];
/** A kind left out does not compile. */
const records: RecordOf = {
  fund,
  macro,
  valuations,
  holdings: makeHoldings("IWM"),
  returns,
  prices: { ...returns, kind: "prices", series: { ...returns.series, interval: "daily" } },
  catalogue,
};

/** A value with each of its fields, at any depth, taken out once; of a list the first member stands for all. */
function* without(value: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const first of without(value[0])) yield [first, ...value.slice(1)];
    return;
  }
  for (const [name, field] of Object.entries(value)) {
    yield { ...value, [name]: undefined };
    for (const inner of without(field)) yield { ...value, [name]: inner };
  }
}

test.each(Object.values(records))("$kind is one, and without any one of its fields it is none", (record) => {
  expect(isDataRecord(record)).toBe(true);
  const lesser = [...without(record)];
  expect(lesser.length).toBeGreaterThanOrEqual(Object.keys(record).length);
  expect(lesser.filter(isDataRecord)).toEqual([]);
});

test.each([
  { ...macro, values: [1, 2] },
  { ...returns, series: { ...returns.series, values: [1] } },
  { ...fund, warnings: [{ warning: "merged", details: { ticker: "SLY" } }] },
])("a history with more dates than values is none, nor is one with half a warning: %#", (record) => {
  expect(isDataRecord(record)).toBe(false);
});

test.each([
  { ...fund, asOf: "yesterday" },
  { ...fund, asOf: "=1+1" },
  { ...fund, inceptionDate: '=HYPERLINK("https://evil.example")' },
  { ...fund, firstTradeDate: "2000-13" },
  { ...fund, price: { value: 1, asOf: "", source: "test" } },
  { ...fund, successor: { ticker: "SPSM", date: "2010-02-30" } },
  { ...macro, dates: ["2024-01-01", "2024-02", "2024-03-01"] },
  { ...macro, dates: ["2024-01-01", "2023-02-29", "2024-03-01"] },
  { ...valuations, points: [{ ...valuations.points[0], date: "2024-02-31" }] },
])("a date that is none makes it none: %j", (record) => {
  expect(isDataRecord(record)).toBe(false);
});
