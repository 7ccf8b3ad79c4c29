import type { FundRecord, ValuationsRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint, Reading } from "../endpoint.ts";
import { textAt } from "../reading/at.ts";
import { decodeText } from "../reading/decodeText.ts";
import { toDate } from "../reading/toDate.ts";
import { toNumber } from "../reading/toNumber.ts";
import { figure, fundRecord, ofPercent } from "../records/fundRecord.ts";
import { valuationsRecord } from "../records/valuationsRecord.ts";
import { ISHARES, productPage } from "./products.ts";

/** A fund, and what to make of its page. */
export interface KeyFactsAsked {
  readonly ticker: string;
  readonly kind: "fund" | "valuations";
}

/** One figure of the page as shown there; unknown is null. */
export interface Fact {
  readonly label: string | null;
  readonly shown: string | null;
  /** ISO date. */
  readonly asOf: string | null;
}

/** The page's title, and its figures by name. */
export interface KeyFacts {
  readonly title: string | null;
  readonly facts: ReadonlyMap<string, Fact>;
}

/**
 * Figures on a fund's page at ishares.com, which holds them as pieces of JSON, with its quotes written as `&quot;`.
 * Its P/E leaves loss-makers out; of P/B no rule is known.
 */
export const keyFacts: Endpoint<KeyFactsAsked, KeyFacts, FundRecord | ValuationsRecord> = {
  request: ({ ticker }) => ({ url: productPage(ticker), accept: [404] }),
  parse: (body) => {
    const page = decodeText(body).replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    const facts = factsOn(page);
    if (facts.size === 0) throw badShape(ISHARES, "shows a page without figures");
    const title = (/<title>([^<|]{1,200})/i.exec(page)?.[1] ?? "").trim();
    return { title: title === "" ? null : title, facts };
  },
  normalise: (page, { ticker, kind }, read) =>
    kind === "fund" ? fund(page, ticker, read) : valuations(page, ticker, read),
};

/** By name; of a name used twice the first, which is the fund's own. */
function factsOn(page: string): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [, name = "", piece = ""] of page.matchAll(/"(\w{1,60})":(\{[^{}]{0,2000}\})/g)) {
    const fact = factOf(piece);
    if (fact !== null && !facts.has(name)) facts.set(name, fact);
  }
  return facts;
}

function factOf(piece: string): Fact | null {
  if (!piece.includes('"formattedValue"')) return null;
  try {
    const json: unknown = JSON.parse(piece);
    return {
      label: textAt(json, "label"),
      shown: textAt(json, "formattedValue"),
      asOf: toDate(textAt(json, "formattedAsOfDate")),
    };
  } catch {
    // A piece of script that looks alike; figures are JSON.
    return null;
  }
}

function valuations({ facts }: KeyFacts, ticker: string, read: Reading): ValuationsRecord | null {
  const points = (["pe", "pb"] as const).map((metric) => {
    const fact = facts.get(metric === "pe" ? "priceEarnings" : "priceBook");
    return {
      metric,
      date: fact?.asOf ?? null,
      value: toNumber(fact?.shown),
      basis: "trailing",
      method: metric === "pe" ? "exNegative" : "unstated",
    } as const;
  });
  return valuationsRecord(ISHARES, ticker, points, read);
}

/** Null if the page gives none of the figures a fund has. */
function fund({ title, facts }: KeyFacts, ticker: string, read: Reading): FundRecord | null {
  const shown = (name: string) => toNumber(facts.get(name)?.shown);
  const asOf = (name: string) => facts.get(name)?.asOf ?? null;
  const [expenses] = [...facts.values()].filter(({ label }) => /^(net )?expense ratio/i.test(label ?? ""));
  const days = [...facts.values()].flatMap(({ asOf }) => asOf ?? []).sort();
  const latest = days.at(-1);
  if (latest === undefined) return null;
  const expense = ofPercent(toNumber(expenses?.shown));
  return fundRecord(
    {
      ticker,
      source: ISHARES,
      asOf: latest,
      name: title?.split(" | ")[0] ?? ticker,
      issuer: "BlackRock (iShares)",
      index: facts.get("indexSeriesName")?.shown ?? null,
      inceptionDate: toDate(facts.get("launchDate")?.shown),
      expenseRatio: figure(expense, expenses?.asOf ?? null, ISHARES, "expenseRatio"),
      netAssets: figure(shown("totalNetAssetsFundLevel"), asOf("totalNetAssetsFundLevel"), ISHARES),
      price: figure(shown("closingPrice"), asOf("closingPrice"), ISHARES),
      yield: figure(ofPercent(shown("twelveMonTrlYld")), asOf("twelveMonTrlYld"), ISHARES, "yield"),
    },
    read,
  );
}
