import type { FundRecord } from "../../../data/record.ts";
import type { Source } from "../source.ts";
import { ask, readingOf, type Asking } from "../endpoint.ts";
import { figure, fundRecord } from "../records/fundRecord.ts";
import { onOrBefore } from "../records/onOrBefore.ts";
import { allHoldings } from "./allHoldings.ts";
import { characteristic } from "./characteristic.ts";
import { expense } from "./expense.ts";
import { isVanguardFund, VANGUARD } from "./funds.ts";
import { price } from "./price.ts";
import { profile, type Profile } from "./profile.ts";

/** Vanguard's own pages of its funds: facts, P/E, P/B, and all holdings of the latest month's end. No key. */
export function createVanguard(now: () => number): Source {
  return {
    name: VANGUARD,
    keyName: null,
    knows: (query) =>
      (query.kind === "holdings" || query.kind === "fund" || query.kind === "valuations") &&
      isVanguardFund(query.ticker),
    fetch: async (query, transport, signal) => {
      const asking = { transport, signal, now };
      switch (query.kind) {
        case "holdings":
          return onOrBefore(query.asOf, await allHoldings(query.ticker, asking));
        case "fund":
          return facts(query.ticker, asking);
        case "valuations":
          return ask(characteristic, query.ticker, asking);
        default:
          return null;
      }
    },
  };
}

/** Two requests; a third where the profile lacks the expense ratio. */
async function facts(ticker: string, asking: Asking): Promise<FundRecord | null> {
  const [is, costs] = await Promise.all([ask(profile, ticker, asking), ask(price, ticker, asking)]);
  if (is === null) return null;
  const expenseRatio = ofProfile(is) ?? (await ask(expense, ticker, asking));
  const read = readingOf(profile.request(ticker), asking);
  const days = [costs?.price, costs?.yield, expenseRatio].flatMap((known) => known?.asOf ?? []).sort();
  return fundRecord(
    {
      ticker,
      source: VANGUARD,
      asOf: days.at(-1) ?? read.fetchedAt.slice(0, 10),
      name: is.name,
      issuer: "Vanguard",
      style: is.category,
      inceptionDate: is.inceptionDate,
      expenseRatio,
      price: costs?.price ?? null,
      yield: costs?.yield ?? null,
    },
    read,
  );
}

const ofProfile = ({ expenseRatio, expenseRatioAsOf }: Profile) =>
  figure(expenseRatio, expenseRatioAsOf, VANGUARD, "expenseRatio");
