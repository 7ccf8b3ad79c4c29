import { monthlyReturnsSheet } from "../builders/monthlyReturnsSheet.ts";
import { monthlyReturnsOf } from "./ask.ts";
import type { Build } from "./fill.ts";
import { yearsOf } from "../builders/settings.ts";

export const monthlyReturns: Build = async ({ funds, settings, texts, ask }) => {
  const records = await ask.each(monthlyReturnsOf(funds));
  return records.length === 0 ? null : monthlyReturnsSheet(records, yearsOf(settings.period), texts);
};
