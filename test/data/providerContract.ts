import { isAnswerTo, queryKey, type Answer, type Provider, type Query } from "../../src/data/query.ts";
import { sheetTexts } from "../../src/i18n/sheetTexts.ts";
import type { DataRecord, PricesRecord, ReturnsRecord } from "../../src/data/record.ts";

/** What a provider is tried with. */
interface Samples {
  /** Queries it has records for, one of each kind it answers. */
  readonly held: readonly Query[];
  /** Queries it has no records for. */
  readonly absent: readonly Query[];
}

/** What every provider promises, as tests. */
export function describeProvider(name: string, provider: Provider, { held, absent }: Samples): void {
  const ask = (queries: readonly Query[]): Promise<readonly Answer[]> =>
    provider(Object.freeze([...queries]), new AbortController().signal);

  describe(`${name} keeps a provider's promises`, () => {
    test("nothing is answered to nothing", async () => {
      expect(await ask([])).toEqual([]);
    });

    test.each(held.map((query) => [queryKey(query), query] as const))("%s is found", async (_, query) => {
      const [answer] = await ask([query]);
      const record = recordIn(answer!);
      expect(isAnswerTo(query, record)).toBe(true);
      expectProvenance(record);
      expectShape(record);
      expect(withoutNumbers(record)).toEqual([]);
    });

    test.each(absent.map((query) => [queryKey(query), query] as const))("%s is absent", async (_, query) => {
      const [answer] = await ask([query]);
      expect(answer).toEqual({
        state: "absent",
        problem: { problem: expect.any(String), details: expect.any(Object) },
      });
    });

    test("there is one answer a query, in their order, however often a query comes", async () => {
      const queries = [...absent, ...held, ...held, ...absent].reverse();
      const answers = await ask(queries);
      expect(answers.map(({ state }) => state)).toEqual(
        queries.map((query) => (held.includes(query) ? "found" : "absent")),
      );
      queries.forEach((query, i) => {
        const answer = answers[i]!;
        if (answer.state === "found") expect(isAnswerTo(query, answer.record)).toBe(true);
      });
    });
  });
}

function recordIn(answer: Answer): DataRecord {
  if (answer.state !== "found") throw new Error(`not found: ${JSON.stringify(answer)}`);
  return answer.record;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

function expectProvenance(record: DataRecord): void {
  expect(record.source).not.toBe("");
  expect(record.asOf).toMatch(ISO_DATE);
  expect(["live", "cached", "workbook", "snapshot"]).toContain(record.quality);
  expect(record.fetchedAt === null).toBe(record.quality === "snapshot");
  for (const { warning, details } of record.warnings)
    expect(Object.hasOwn(sheetTexts.en.warnings, warning) && typeof details === "object").toBe(true);
}

function expectShape(record: DataRecord): void {
  switch (record.kind) {
    case "returns":
    case "prices":
      expectSeries(record);
      return;
    case "macro":
      expectAscending(record.dates);
      expect(record.values).toHaveLength(record.dates.length);
      expect(record.dates).toContain(record.asOf);
      return;
    case "valuations": {
      const dates = record.points.map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
      expect(dates.every((date) => ISO_DATE.test(date))).toBe(true);
      expect(record.asOf).toBe(dates.at(-1));
      return;
    }
    case "catalogue":
      expectAscending(
        record.listings.map(({ ticker }) => ticker),
        /^[A-Z]/,
      );
      return;
    case "holdings":
      expect(record.holdings.length).toBeGreaterThan(0);
      for (const { name, weight } of record.holdings) {
        expect(name).not.toBe("");
        expect(Math.abs(weight)).toBeLessThan(2); // a fraction
      }
      return;
    case "fund":
      expect(record.name).not.toBe("");
      if (record.expenseRatio) expect(record.expenseRatio.value).toBeLessThan(0.05); // a fraction
  }
}

function expectSeries({ kind, series, asOf }: PricesRecord | ReturnsRecord): void {
  expectAscending(series.dates);
  expect(series.values).toHaveLength(series.dates.length);
  if (kind === "returns") expect(series.values[0]).toBe(1);
  expect(series.values.every((value) => value > 0)).toBe(true);
  expect(asOf).toBe(series.dates.at(-1));
}

function expectAscending(texts: readonly string[], pattern = ISO_DATE): void {
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.every((text) => pattern.test(text))).toBe(true);
  expect(texts).toEqual([...new Set(texts)].sort());
}

/** Where a record holds a number that is none, or nothing where null is meant. */
function withoutNumbers(value: unknown, path = ""): string[] {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return [path];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => withoutNumbers(inner, `${path}.${key}`));
}
