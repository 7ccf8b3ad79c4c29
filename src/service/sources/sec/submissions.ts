import type { Endpoint } from "../endpoint.ts";
import { at, listAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import type { Filing } from "./filings.ts";
import { SEC } from "./series.ts";

/**
 * The monthly reports of a trust that is one fund, the latest first: unit investment trusts such as SPY have no series.
 *
 * Trap: the list is in columns of equal length, one filing at one place of each.
 */
export const submissions: Endpoint<string, unknown, readonly Filing[]> = {
  request: (cik) => ({
    url: `https://data.sec.gov/submissions/CIK${cik.padStart(10, "0")}.json`,
    accept: [404],
  }),
  parse: (body) => at(parseJson(SEC, body), "filings", "recent"),
  normalise: (recent) =>
    listAt(recent, "form").flatMap((form, i): Filing[] => {
      const accession = textAt(recent, "accessionNumber", i);
      const filed = toDate(textAt(recent, "filingDate", i));
      return form === "NPORT-P" && accession !== null && filed !== null ? [{ accession, filed }] : [];
    }),
};
