import type { Query } from "../../../data/query.ts";

const holdings = (ticker: string): Query => ({ kind: "holdings", ticker, asOf: null });
const prices = (ticker: string): Query => ({ kind: "prices", ticker });
const valuations = (ticker: string): Query => ({ kind: "valuations", ticker });
const months = (ticker: string): Query => ({ kind: "returns", ticker, interval: "monthly" });

/** One thing to ask each source for, by its name: what it is asked first in daily use. */
export const probes: Readonly<Record<string, Query>> = {
  iShares: holdings("IWM"),
  Vanguard: valuations("VBR"),
  SmallCap: valuations("SPSM"),
  SSGA: holdings("SPSM"),
  Tiingo: prices("IWM"),
  FMP: { kind: "fund", ticker: "SCHA" },
  SEC: holdings("SCHA"),
  Yahoo: prices("IWM"),
  Stooq: months("IWM"),
  "SEC returns": months("IWN"),
  "FRED API": { kind: "macro", series: "DGS10" },
  FRED: { kind: "macro", series: "UMCSENT" },
  "Alpha Vantage": { kind: "fund", ticker: "AVUV" },
};
