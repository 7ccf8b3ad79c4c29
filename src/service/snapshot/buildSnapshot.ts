import { isLiveOnly } from "../../data/snapshot/isLiveOnly.ts";
import type { FundEntry, ValuationGroup } from "../../data/snapshot/shapes.ts";
import type { Figures } from "./figures.ts";
import type { SnapshotFiles } from "./snapshotFiles.ts";

/** Names of funds the figures give returns or valuations of, but no facts. */
const NAMES: Readonly<Record<string, FundEntry>> = {
  AGG: { name: "iShares Core U.S. Aggregate Bond ETF", issuer: "BlackRock (iShares)" },
  DIA: { name: "SPDR Dow Jones Industrial Average ETF Trust", issuer: "State Street (SPDR)" },
  IEF: { name: "iShares 7-10 Year Treasury Bond ETF", issuer: "BlackRock (iShares)" },
  QQQ: { name: "Invesco QQQ", issuer: "Invesco" },
  SHY: { name: "iShares 1-3 Year Treasury Bond ETF", issuer: "BlackRock (iShares)" },
  TLT: { name: "iShares 20+ Year Treasury Bond ETF", issuer: "BlackRock (iShares)" },
};

/** The snapshot's files, by name, from the figures: the same figures in fewer bytes. */
export function buildSnapshot({ funds, returns, valuations, macro }: Figures): SnapshotFiles {
  const bySymbol = groupBy(valuations.valuations, ({ symbol }) => symbol);
  return {
    funds: {
      asOf: returns.asOf,
      funds: sortedByKey({
        ...mapValues(pick({ ...returns.returns, ...bySymbol }, isFund), (_, ticker) => NAMES[ticker] ?? {}),
        ...mapValues(funds.funds, (facts) => withoutNulls(facts)),
        ...mapValues(funds.staleTickers, ({ successor, effective }, ticker) => ({
          ...withoutNulls(funds.funds[ticker] ?? {}),
          successor: { ticker: successor, date: effective },
        })),
      }),
    },
    returns: {
      funds: mapValues(returns.returns, ({ start, values }) => ({
        start,
        values: values.map((value) => Math.round(value * 1e6)),
      })),
    },
    valuations: { groups: [...groupsOf(valuations.valuations), sp500(valuations.sp500TrailingPe.values)] },
    macro: {
      series: mapValues(macro.series, ({ redistributable, ...series }, name) => {
        if (!redistributable || isLiveOnly(name)) throw new Error(`${name} must not be embedded`);
        const { title, unit, frequency, publisher, start, values } = series;
        return { title, unit, frequency, publisher, start, values };
      }),
    },
  };
}

const isFund = (ticker: string) => !ticker.startsWith("^");

function groupsOf(figures: Figures["valuations"]["valuations"]): ValuationGroup[] {
  const rules = groupBy(figures, (f) => JSON.stringify([f.metric, f.basis, f.method, f.source]));
  return Object.values(rules).map((same) => {
    const { metric, basis, method, source } = same[0]!;
    const tickers = mapValues(
      groupBy(same, ({ symbol }) => symbol),
      (points) =>
        points.map(({ date, value }) => [date, value] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    return { metric, basis, method, source, tickers };
  });
}

function sp500(values: Figures["valuations"]["sp500TrailingPe"]["values"]): ValuationGroup {
  return {
    metric: "pe",
    basis: "trailing",
    method: "aggregate",
    source: "S&P 500 reported earnings, after Robert Shiller",
    warning: "monthAverages",
    tickers: { "^GSPC": values },
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Record<string, T[]> {
  const groups: Record<string, T[]> = {};
  for (const item of items) (groups[key(item)] ??= []).push(item);
  return groups;
}

function mapValues<T, U>(
  object: Readonly<Record<string, T>>,
  f: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, f(value, key)]));
}

function pick<T>(object: Readonly<Record<string, T>>, keep: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keep(key)));
}

function sortedByKey<T>(object: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function withoutNulls(facts: object): FundEntry {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}
