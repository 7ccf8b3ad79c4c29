import type { MacroRecord } from "../../../data/record.ts";
import { ask, type Endpoint } from "../endpoint.ts";
import { decodeData } from "../reading/decodeText.ts";
import { parseRows } from "../reading/parseRows.ts";
import { toDate } from "../reading/toDate.ts";
import { toNumber } from "../reading/toNumber.ts";
import { badShape } from "../badShape.ts";
import type { Day } from "../records/closes.ts";
import type { Source } from "../source.ts";
import { macroRecord } from "./macroRecord.ts";
import { seriesFacts } from "./seriesFacts.ts";

/** As users read it. */
const FRED = "FRED";

/**
 * FRED's file of a series, as behind its graphs.
 *
 * Traps: what is missing is blank, or "." in older files; title and unit are not in it, so only series whose unit is known
 * are asked for; an unknown series is answered with status 404 and a web page.
 */
export const fredCsv: Endpoint<string, readonly Day[], MacroRecord> = {
  request: (series) => ({
    url: `https://fred.stlouisfed.org/graph/fredgraph.csv?id=${encodeURIComponent(series)}${seriesFacts(series)?.averaged === true ? "&fq=Monthly&fam=avg" : ""}`,
    accept: [404],
  }),
  parse: (body) => {
    const rows = parseRows(FRED, decodeData(FRED, body), ["observation_date"]);
    const [series] = Object.keys(rows[0] ?? {}).filter((name) => name !== "observation_date");
    if (series === undefined) throw badShape(FRED, "answers without figures");
    return rows.map((row) => ({ date: toDate(row.observation_date), value: toNumber(row[series]) }));
  },
  normalise: (days, series, read) => {
    const facts = seriesFacts(series);
    return facts === null ? null : macroRecord(FRED, series, facts, days, read);
  },
};

/** The Federal Reserve Bank of St. Louis's collection, series of which the unit is known. No key. */
export function createFredCsv(now: () => number): Source {
  return {
    name: FRED,
    keyName: null,
    knows: (query) => query.kind === "macro" && seriesFacts(query.series) !== null,
    fetch: async (query, transport, signal) =>
      query.kind === "macro" ? ask(fredCsv, query.series, { transport, signal, now }) : null,
  };
}
