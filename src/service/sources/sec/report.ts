import type { Holding } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, listAt, numberAt, textAt } from "../reading/at.ts";
import { toDate } from "../reading/toDate.ts";
import { parseXml } from "./parseXml.ts";
import { SEC, type Series } from "./series.ts";

/** A fund, and one of its filings. */
export interface ReportAsked {
  readonly series: Pick<Series, "cik">;
  readonly accession: string;
}

/** What a fund reported of a month. */
export interface Report {
  /** ISO date: the month's end. */
  readonly asOf: string;
  /** null for a trust that is one fund. */
  readonly series: string | null;
  readonly holdings: readonly Holding[];
  /** Total returns by share class, fractions: of the month two before, the month before, and the month itself. */
  readonly returns: ReadonlyMap<string, readonly [number | null, number | null, number | null]>;
}

/**
 * One monthly report, 3 MB for 2,000 holdings. In the public domain.
 *
 * Traps: weights (`pctVal`) and returns (`rtn1` to `rtn3`, the last of them the report's month) are percent; most
 * holdings have no ticker; "N/A" for what there is none of; a fund that lends its shares adds up to more than one.
 */
export const report: Endpoint<ReportAsked, unknown, Report> = {
  request: ({ series, accession }) => ({
    url: `https://www.sec.gov/Archives/edgar/data/${series.cik}/${accession.replaceAll("-", "")}/primary_doc.xml`,
    accept: [404],
  }),
  parse: (body) => at(parseXml(body, ["invstOrSec", "monthlyTotReturn"]), "edgarSubmission", "formData"),
  normalise: (form) => {
    const asOf = toDate(textAt(form, "genInfo", "repPdDate"));
    if (asOf === null) throw badShape(SEC, "answers with a report without a day");
    return {
      asOf,
      series: known(textAt(form, "genInfo", "seriesId")),
      holdings: listAt(form, "invstOrSecs", "invstOrSec").flatMap(holdingOf),
      returns: returnsOf(listAt(form, "fundInfo", "returnInfo", "monthlyTotReturns", "monthlyTotReturn")),
    };
  },
};

function holdingOf(security: unknown): Holding[] {
  const percent = numberAt(security, "pctVal");
  const name = known(textAt(security, "title")) ?? known(textAt(security, "name"));
  const ticker = known(textAt(security, "identifiers", "ticker", "@value"));
  return percent === null || name === null ? [] : [{ ticker, name, sector: null, weight: percent / 100 }];
}

function returnsOf(classes: readonly unknown[]): Report["returns"] {
  return new Map(
    classes.flatMap((one) => {
      const id = textAt(one, "@classId");
      const fraction = (name: string) => {
        const percent = numberAt(one, name);
        return percent === null || !(percent > -100 && percent < 100) ? null : percent / 100;
      };
      return id === null ? [] : [[id, [fraction("@rtn1"), fraction("@rtn2"), fraction("@rtn3")]]];
    }),
  );
}

const known = (text: string | null) => (text === "N/A" ? null : text);
