import type { DataRecord, FundRecord } from "../../../src/data/record.ts";
import { isIsoDate } from "../../../src/finance/dates/dates.ts";

/** Everything that is wrong with what a source gave; nothing for what may be used. */
export function faultsOf(result: unknown): string[] {
  return [...brokenNumbers(result, ""), ...(isRecord(result) ? faultsOfRecord(result) : [])];
}

const isRecord = (result: unknown): result is DataRecord =>
  typeof result === "object" && result !== null && "kind" in result && "quality" in result;

function brokenNumbers(value: unknown, where: string): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${where} is ${value}`];
  if (value instanceof Map) return brokenNumbers([...value], where);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => brokenNumbers(part, `${where}.${name}`));
}

const outside = (name: string, value: number | undefined, least: number, most: number) =>
  value !== undefined && !(value >= least && value <= most) ? [`${name} is ${value}`] : [];

function faultsOfRecord(record: DataRecord): string[] {
  return [...(isIsoDate(record.asOf) ? [] : [`asOf is ${record.asOf}`]), ...faultsOfFigures(record)];
}

function faultsOfFigures(record: DataRecord): string[] {
  switch (record.kind) {
    case "prices":
    case "returns":
      return [
        ...disorder(record.series.dates, record.series.values),
        ...record.series.values.flatMap((value) => outside("a value", value, Number.MIN_VALUE, Infinity)),
      ];
    case "macro":
      return disorder(record.dates, record.values);
    case "holdings":
      return record.holdings.flatMap(({ weight }) => outside("a weight", weight, -3, 3));
    case "valuations":
      return record.points.flatMap(({ metric, value, date }) => [
        ...outside(metric, value, 0.05, 1_000),
        ...(isIsoDate(date) ? [] : [date]),
      ]);
    case "fund":
      return faultsOfFund(record);
    case "catalogue":
      return [];
  }
}

function faultsOfFund({ expenseRatio, yield: paid, price, netAssets }: FundRecord): string[] {
  return [
    ...outside("expenseRatio", expenseRatio?.value, Number.MIN_VALUE, 0.1),
    ...outside("yield", paid?.value, Number.MIN_VALUE, 0.5),
    ...outside("price", price?.value, Number.MIN_VALUE, Infinity),
    ...outside("netAssets", netAssets?.value, Number.MIN_VALUE, Infinity),
  ];
}

function disorder(dates: readonly string[], values: readonly unknown[]): string[] {
  const wrong = dates.filter((date, i) => !isIsoDate(date) || (i > 0 && date <= dates[i - 1]!));
  return [
    ...wrong.map((date) => `${date} is out of order`),
    ...(dates.length === values.length ? [] : ["not as many dates as values"]),
  ];
}
