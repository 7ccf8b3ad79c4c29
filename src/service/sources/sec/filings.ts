import type { Endpoint } from "../endpoint.ts";
import { at, listAt, textAt } from "../reading/at.ts";
import { toDate } from "../reading/toDate.ts";
import { parseXml } from "./parseXml.ts";

/** One report a fund filed. */
export interface Filing {
  /** "0001145549-26-012345". */
  readonly accession: string;
  /** ISO date on which it was filed. */
  readonly filed: string;
}

/**
 * The monthly reports (N-PORT) of one series, the latest first; every third month's is public.
 *
 * Trap: data.sec.gov/submissions lists a whole trust's filings without saying of which series each is, and a trust
 * can have four hundred. EDGAR's own list takes a series for a company.
 */
export const filings: Endpoint<string, unknown, readonly Filing[]> = {
  request: (seriesId) => ({
    url: `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${seriesId}&type=NPORT-P&owner=include&count=40&output=atom`,
    accept: [404],
  }),
  parse: (body) => parseXml(body, ["entry"]),
  normalise: (xml) =>
    listAt(xml, "feed", "entry")
      .flatMap((entry): Filing[] => {
        const content = at(entry, "content");
        const accession = textAt(content, "accession-number");
        const filed = toDate(textAt(content, "filing-date"));
        const form = textAt(content, "filing-type");
        const wanted = form === "NPORT-P" || form === "NPORT-P/A";
        return wanted && filed !== null && isAccession(accession) ? [{ accession, filed }] : [];
      })
      .sort(latestFirst),
};

/** An amendment may be filed on the day of what it amends, with a later number. */
const latestFirst = (a: Filing, b: Filing) =>
  a.filed === b.filed ? b.accession.localeCompare(a.accession) : b.filed.localeCompare(a.filed);

const isAccession = (text: string | null): text is string =>
  text !== null && /^\d{10}-\d\d-\d{6}$/.test(text);
