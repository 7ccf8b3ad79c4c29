import type { MacroRecord } from "../../../data/record.ts";
import { ask, type Endpoint } from "../endpoint.ts";
import { at, listAt, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import { badShape } from "../badShape.ts";
import type { Day } from "../records/closes.ts";
import type { Source, SourceRequest } from "../source.ts";
import { macroRecord } from "./macroRecord.ts";
import { seriesFacts, type SeriesFacts } from "./seriesFacts.ts";

const FRED_API = "FRED API";

/** A series, the key to ask with, and what the series is. */
interface Asked {
  readonly series: string;
  readonly key: string;
  readonly facts: SeriesFacts;
}

const request = (path: string, { series, key }: Pick<Asked, "series" | "key">, more = ""): SourceRequest => ({
  url: `https://api.stlouisfed.org/fred/${path}?series_id=${encodeURIComponent(series)}&file_type=json${more}`,
  secrets: { api_key: key },
});

/**
 * What FRED says of a series that is not in our table; null if it is none, or published less often than monthly. Trap: an unknown series is status 400.
 */
export const fredSeries: Endpoint<Pick<Asked, "series" | "key">, unknown, SeriesFacts> = {
  request: (asked) => ({ ...request("series", asked), accept: [400, 404] }),
  parse: (body) => at(parseJson(FRED_API, body), "seriess", 0),
  normalise: (json) => {
    const title = textAt(json, "title");
    const unit = textAt(json, "units");
    const often = textAt(json, "frequency_short");
    if (title === null || unit === null || often === null || !/^[DWBM]/.test(often)) return null;
    const averaged = !often.startsWith("M");
    const adjusted = textAt(json, "seasonal_adjustment_short") === "SA" ? "monthly, SA" : "monthly";
    return {
      title,
      unit: /^percent$/i.test(unit) ? "percent" : unit,
      frequency: averaged ? "month average" : adjusted,
      averaged,
    };
  },
};

/** A series' figures. Traps: they are texts, and "." is missing; at most 100,000 a request, which no monthly series has. */
export const fredObservations: Endpoint<Asked, readonly Day[], MacroRecord> = {
  request: (asked) => ({
    ...request(
      "series/observations",
      asked,
      asked.facts.averaged ? "&frequency=m&aggregation_method=avg" : "",
    ),
    accept: [404],
  }),
  parse: (body) => {
    const json = parseJson(FRED_API, body);
    if (!Array.isArray(at(json, "observations"))) throw badShape(FRED_API, "answers without figures");
    return listAt(json, "observations").map((one) => ({
      date: toDate(textAt(one, "date")),
      value: numberAt(one, "value"),
    }));
  },
  normalise: (days, { series, facts }, read) => macroRecord(FRED_API, series, facts, days, read),
};

/** FRED with a key: any series that is at least monthly, with its own title and unit. */
export function createFredApi(key: string, now: () => number): Source {
  return {
    name: FRED_API,
    keyName: "FRED_API_KEY",
    knows: (query) => query.kind === "macro",
    fetch: async (query, transport, signal) => {
      if (query.kind !== "macro") return null;
      const asking = { transport, signal, now };
      const { series } = query;
      const facts = seriesFacts(series) ?? (await ask(fredSeries, { series, key }, asking));
      return facts === null ? null : ask(fredObservations, { series, key, facts }, asking);
    },
  };
}
