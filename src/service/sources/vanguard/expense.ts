import type { Figure } from "../../../data/record.ts";
import type { Endpoint } from "../endpoint.ts";
import { at, numberAt, textAt } from "../reading/at.ts";
import { parseJson } from "../reading/parseJson.ts";
import { toDate } from "../reading/toDate.ts";
import { figure, ofPercent } from "../records/fundRecord.ts";
import { VANGUARD, vanguardAddress } from "./funds.ts";

/** The expense ratio alone, for a profile that lacks it; percent, as text, at the top or under "fundProfile". */
export const expense: Endpoint<string, unknown, Figure> = {
  request: (ticker) => ({ url: vanguardAddress(ticker, "expense"), accept: [404] }),
  parse: (body) => parseJson(VANGUARD, body),
  normalise: (json) => {
    const from = at(json, "fundProfile") ?? at(json, "expense") ?? json;
    const asOf = toDate(textAt(from, "expenseRatioAsOfDate"));
    return figure(ofPercent(numberAt(from, "expenseRatio")), asOf, VANGUARD, "expenseRatio");
  },
};
