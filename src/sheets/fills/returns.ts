import { returnsSheet } from "../builders/returnsSheet.ts";
import { monthlyReturnsOf } from "./ask.ts";
import type { Build } from "./fill.ts";

export const returns: Build = async ({ funds, texts, ask }) => {
  const records = await ask.each(monthlyReturnsOf(await ask.living(funds)));
  return records.length === 0 ? null : returnsSheet(records, texts);
};
