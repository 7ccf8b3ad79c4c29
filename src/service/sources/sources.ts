import { createAlphaVantage } from "./alphavantage/alphaVantage.ts";
import { createComputedPe } from "./computed/createComputedPe.ts";
import { createFmp } from "./fmp/fmp.ts";
import { createFredApi } from "./fred/fredApi.ts";
import { createFredCsv } from "./fred/fredCsv.ts";
import { createIshares } from "./ishares/ishares.ts";
import { createSec } from "./sec/sec.ts";
import type { Source } from "./source.ts";
import { createSsga } from "./ssga/ssga.ts";
import { createStooq } from "./stooq/stooq.ts";
import { createTiingo } from "./tiingo/tiingo.ts";
import { createVanguard } from "./vanguard/vanguard.ts";
import { createCrumbKeeper } from "./yahoo/crumb.ts";
import { createYahoo } from "./yahoo/yahoo.ts";

/** Where keys are looked for: `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * All sources, in the order in which to ask those that know a query:
 *
 * prices and returns: Tiingo, Yahoo, Stooq, SEC (monthly returns), Alpha Vantage · holdings: the issuer, FMP, SEC,
 * Yahoo's ten, Alpha Vantage · fund: the issuer, FMP, Yahoo, Alpha Vantage · valuations: the issuer, worked out from
 * holdings, State Street's forward P/E, Yahoo · macro: FRED API, FRED.
 *
 * Sources that want a key which the environment lacks are listed too, and know nothing: none is needed. Stooq is there
 * only where SMALLCAP_STOOQ is 1.
 */
export function createSources(env: Environment, now: () => number = Date.now): readonly Source[] {
  const crumbs = createCrumbKeeper();
  const [ishares, vanguard, ssga] = [createIshares(now), createVanguard(now), createSsga(now)];
  const sec = createSec(now);
  const keyed = (create: (key: string, now: () => number) => Source): Source => {
    const { keyName } = create("", now);
    const key = env[keyName ?? ""]?.trim() ?? "";
    return key === "" ? { ...create("", now), knows: () => false } : create(key, now);
  };
  return [
    ishares,
    vanguard,
    createComputedPe([ishares, vanguard, ssga], crumbs, now),
    ssga,
    keyed(createTiingo),
    keyed(createFmp),
    sec.holdings,
    createYahoo(crumbs, now),
    ...(env.SMALLCAP_STOOQ === "1" ? [createStooq(now)] : []),
    sec.returns,
    keyed(createFredApi),
    createFredCsv(now),
    keyed(createAlphaVantage),
  ];
}
