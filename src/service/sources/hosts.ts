/** What is known of a host that may be asked. No other host is, also not by way of a redirect. */
export interface Pace {
  /** Publisher behind it, as users read it. Redirects may lead to another of its hosts only. */
  readonly source: string;
  /** Milliseconds between two requests. */
  readonly every: number;
  /** Null where no limit is published. */
  readonly perDay: Allowance | null;
}

/** Requests a publisher takes in a day. */
export interface Allowance {
  /** Of who does not pay. */
  readonly free: number;
  /** By which variable who has a paid plan says how many requests it is for. */
  readonly variable: string;
}

/**
 * SEC asks for at most 10 requests a second (sec.gov/os/accessing-edgar-data), FRED's API for 120 a
 * minute, Tiingo's free plan for 50 an hour and 1,000 a day, FMP's for 250 a day, Alpha Vantage's for 25 a day;
 * the others publish nothing, so two a second, as a patient reader would.
 */
const hosts: Readonly<Record<string, Pace>> = {
  "query1.finance.yahoo.com": { source: "Yahoo", every: 500, perDay: null },
  "query2.finance.yahoo.com": { source: "Yahoo", every: 500, perDay: null },
  "fc.yahoo.com": { source: "Yahoo", every: 500, perDay: null },
  "www.ishares.com": { source: "iShares", every: 500, perDay: null },
  "www.ssga.com": { source: "SSGA", every: 500, perDay: null },
  "investor.vanguard.com": { source: "Vanguard", every: 500, perDay: null },
  "www.sec.gov": { source: "SEC", every: 125, perDay: null },
  "data.sec.gov": { source: "SEC", every: 125, perDay: null },
  "fred.stlouisfed.org": { source: "FRED", every: 500, perDay: null },
  "api.stlouisfed.org": { source: "FRED API", every: 500, perDay: null },
  "api.tiingo.com": {
    source: "Tiingo",
    every: 500,
    perDay: { free: 1_000, variable: "SMALLCAP_LIMIT_TIINGO" },
  },
  "financialmodelingprep.com": {
    source: "FMP",
    every: 500,
    perDay: { free: 250, variable: "SMALLCAP_LIMIT_FMP" },
  },
  "www.alphavantage.co": {
    source: "Alpha Vantage",
    every: 1_200,
    perDay: { free: 25, variable: "SMALLCAP_LIMIT_ALPHAVANTAGE" },
  },
  "stooq.com": { source: "Stooq", every: 1_000, perDay: null },
};

/** All hosts that may be asked. */
export const knownHosts: readonly string[] = Object.keys(hosts);

/** Whether requests may go to a host. */
export function isKnownHost(host: string): boolean {
  return Object.hasOwn(hosts, host);
}

/** How a host wants to be asked; what is not in the table is refused before it comes to that. */
export function paceOf(host: string): Pace {
  return (isKnownHost(host) ? hosts[host] : undefined) ?? { source: host, every: 1_000, perDay: null };
}
