import type { ValuationsRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Endpoint } from "../endpoint.ts";
import { decodeText } from "../reading/decodeText.ts";
import { toDate } from "../reading/toDate.ts";
import { toNumber } from "../reading/toNumber.ts";
import { valuationsRecord } from "../records/valuationsRecord.ts";
import { SSGA } from "./funds.ts";

/** A fund and the address of its page at ssga.com, from the list of funds: "/us/en/…". */
export interface CharacteristicsAsked {
  readonly ticker: string;
  readonly path: string;
}

/** What a fund's page says under "Fund Characteristics". */
export interface Characteristics {
  readonly asOf: string | null;
  /** Values by label, as shown. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * A fund's page at ssga.com. Its P/E is on earnings expected for the fiscal year ("FY1"), so forward;
 * how losses count it does not say. The index has figures of its own in another section, which are not the fund's.
 */
export const characteristics: Endpoint<CharacteristicsAsked, Characteristics, ValuationsRecord> = {
  request: ({ path }) => ({ url: `https://www.ssga.com${path}`, accept: [404] }),
  parse: (body) => {
    const page = decodeText(body);
    const start = page.search(/<h2[^>]{0,200}>\s*Fund Characteristics/i);
    if (start < 0) throw badShape(SSGA, "shows a page without characteristics");
    const [section = ""] = page.slice(start, start + 20_000).split("</section>", 1);
    const cells = section.matchAll(
      /<th[^>]{0,200}>([^<]{1,200})[\s\S]{0,2000}?<td[^>]{0,200}>([^<]{0,200})<\/td>/g,
    );
    return {
      asOf: toDate(/as of\s+([^<]{1,40})</.exec(section)?.[1]),
      values: new Map([...cells].map(([, label = "", value = ""]) => [label.trim(), value.trim()])),
    };
  },
  normalise: ({ asOf, values }, { ticker }, read) =>
    valuationsRecord(
      SSGA,
      ticker,
      [
        point("pe", "forward", toNumber(values.get("Price/Earnings Ratio FY1")), asOf),
        point("pb", "trailing", toNumber(values.get("Price/Book Ratio")), asOf),
      ],
      read,
    ),
};

const point = (
  metric: "pe" | "pb",
  basis: "trailing" | "forward",
  value: number | null,
  date: string | null,
) => ({ metric, basis, value, date, method: "unstated" }) as const;
