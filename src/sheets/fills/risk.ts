import { riskSheet } from "../builders/riskSheet.ts";
import { monthlyReturnsOf } from "./ask.ts";
import type { Build } from "./fill.ts";
import { windowOf } from "../builders/settings.ts";

export const risk: Build = async ({ funds, settings, texts, ask }) => {
  const living = await ask.living(funds);
  const [benchmark, records] = await Promise.all([
    ask.one({ kind: "returns", ticker: settings.benchmark, interval: "monthly" }),
    ask.each(monthlyReturnsOf(living)),
  ]);
  return records.length === 0 ? null : riskSheet(records, benchmark, windowOf(settings.period), texts);
};
