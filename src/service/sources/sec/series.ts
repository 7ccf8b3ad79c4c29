import type { Endpoint } from "../endpoint.ts";
import { badShape } from "../badShape.ts";
import { at, listAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";

/** As users read it. */
export const SEC = "SEC";

/** Where a fund files: its trust, and which of the trust's series and share classes it is. */
export interface Series {
  /** Without leading zeros. */
  readonly cik: string;
  /** "S000004344". */
  readonly series: string;
  /** "C000012069". */
  readonly shareClass: string;
}

/** SEC's list of the tickers of all registered funds, about 2 MB: every ticker's trust, series and share class. */
export const series: Endpoint<null, unknown, ReadonlyMap<string, Series>> = {
  request: () => ({ url: "https://www.sec.gov/files/company_tickers_mf.json" }),
  parse: (body) => {
    const json = parseJson(SEC, body);
    if (!Array.isArray(at(json, "data"))) throw badShape(SEC, "answers without a list of funds");
    return json;
  },
  normalise: (json) => {
    const names = listAt(json, "fields");
    const [cik, seriesId, classId, symbol] = ["cik", "seriesId", "classId", "symbol"].map((name) =>
      names.indexOf(name),
    );
    return new Map(
      listAt(json, "data").flatMap((row): [string, Series][] => {
        const [trust, fund, share, ticker] = [cik, seriesId, classId, symbol].map((i) =>
          String(at(row, i ?? -1)),
        );
        const valid = /^\d{1,10}$/.test(trust!) && /^S\d{9}$/.test(fund!) && /^C\d{9}$/.test(share!);
        return valid ? [[ticker!.toUpperCase(), { cik: trust!, series: fund!, shareClass: share! }]] : [];
      }),
    );
  },
};
