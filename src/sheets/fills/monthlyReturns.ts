import { monthlyReturnsSheet } from "../monthlyReturnsSheet.ts";
import { monthlyReturnsOf } from "./ask.ts";
import type { Build } from "./fill.ts";
import { yearsOf } from "./settings.ts";

export const monthlyReturns: Build = async ({ funds, settings, texts, ask }) => {
  const records = await ask.each(monthlyReturnsOf(funds));
  return records.length === 0 ? null : monthlyReturnsSheet(records, yearsOf(settings.period), texts);
};
