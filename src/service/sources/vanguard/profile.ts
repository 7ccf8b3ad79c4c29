import type { Endpoint } from "../endpoint.ts";
import { at, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import { ofPercent } from "../records/fundRecord.ts";
import { badShape } from "../badShape.ts";
import { VANGUARD, vanguardAddress } from "./funds.ts";

/** What a fund is. */
export interface Profile {
  readonly name: string;
  /** "Small-Cap Value". */
  readonly category: string | null;
  readonly inceptionDate: string | null;
  /** A fraction. */
  readonly expenseRatio: number | null;
  readonly expenseRatioAsOf: string | null;
}

/** Trap: the expense ratio is percent, as text ("0.0500"). An unknown fund is answered by the site's empty page. */
export const profile: Endpoint<string, unknown, Profile> = {
  request: (ticker) => ({ url: vanguardAddress(ticker, "profile"), accept: [404] }),
  parse: (body) => at(parseJson(VANGUARD, body), "fundProfile"),
  normalise: (json, ticker) => {
    const name = textAt(json, "longName");
    if (name === null || textAt(json, "ticker")?.toUpperCase() !== ticker)
      throw badShape(VANGUARD, `gives no profile of ${ticker}`);
    return {
      name,
      category: textAt(json, "category"),
      inceptionDate: toDate(textAt(json, "inceptionDate")),
      expenseRatio: ofPercent(numberAt(json, "expenseRatio")),
      expenseRatioAsOf: toDate(textAt(json, "expenseRatioAsOfDate")),
    };
  },
};
