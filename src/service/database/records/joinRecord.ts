import type { DataRecord, FundRecord, ValuationPoint, ValuationsRecord } from "../../../data/record.ts";
import type { Basis, PeMethod } from "../../../finance/valuation/valuation.ts";
import { FIGURES, figureDay, ruleOf, type DatedNumbers } from "./splitRecord.ts";

type Body = { readonly kind: DataRecord["kind"] } & Readonly<Record<string, unknown>>;

/** The record that `splitRecord` took apart, from what was stored. */
export function joinRecord(
  json: string,
  fetchedAt: string | null,
  numbers: readonly DatedNumbers[],
): DataRecord {
  const body: Body = { ...(JSON.parse(json) as Body), fetchedAt };
  switch (body.kind) {
    case "prices":
    case "returns":
      return {
        ...body,
        series: { ...(body["series"] as object), ...only(numbers) },
      } as unknown as DataRecord;
    case "macro":
      return { ...body, ...only(numbers) } as unknown as DataRecord;
    case "valuations":
      return joinValuations(body as unknown as StoredValuations, numbers);
    case "fund":
      return joinFund(body as unknown as StoredFund, numbers);
    case "holdings":
    case "catalogue":
      return body as unknown as DataRecord;
  }
}

/** The dates and values of a record that has but one row of numbers; it may be empty. */
function only(numbers: readonly DatedNumbers[]): Pick<DatedNumbers, "dates" | "values"> {
  return { dates: numbers[0]?.dates ?? [], values: numbers[0]?.values ?? [] };
}

type StoredFigures = Record<
  (typeof FIGURES)[number],
  { readonly asOf: string | null; readonly source: string } | null
>;
type StoredFund = Omit<FundRecord, keyof StoredFigures> & StoredFigures;

function joinFund(body: StoredFund, numbers: readonly DatedNumbers[]): FundRecord {
  const figures = FIGURES.map((metric) => {
    const figure = body[metric];
    if (figure === null) return [metric, null] as const;
    const known = numbers.find((each) => each.metric === metric && each.source === figure.source)!;
    const value = known.values[known.dates.indexOf(figureDay(figure.asOf, body.asOf))]!;
    return [metric, { ...figure, value }] as const;
  });
  return { ...body, ...Object.fromEntries(figures) } as FundRecord;
}

type StoredValuations = Omit<ValuationsRecord, "points"> & { readonly rules: readonly string[] };

/** All points ever read, not the last reading's only: publishers show today's ratio, and yesterday's stays true. */
function joinValuations(
  { rules, ...body }: StoredValuations,
  numbers: readonly DatedNumbers[],
): ValuationsRecord {
  const points = numbers.flatMap(({ metric, method: rule, source, dates, values }): ValuationPoint[] => {
    const [basis, method] = rule.split(" ") as [Basis, PeMethod];
    return dates.map((date, i) => ({
      metric: metric as ValuationPoint["metric"],
      date,
      value: values[i]!,
      basis,
      method,
      source,
    }));
  });
  const rank = new Map(rules.map((rule, i) => [rule, i]));
  const rankOf = (point: ValuationPoint) => rank.get(ruleOf(point)) ?? rules.length;
  points.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : rankOf(a) - rankOf(b)));
  return { ...body, points };
}
