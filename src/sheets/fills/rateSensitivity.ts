import { rateSensitivitySheet } from "../builders/rateSensitivitySheet.ts";
import { monthlyReturnsOf } from "./ask.ts";
import type { Build } from "./fill.ts";
import { windowOf } from "../builders/settings.ts";

export const rateSensitivity: Build = async ({ funds, settings, texts, ask }) => {
  const living = await ask.living(funds);
  const [yields, records] = await Promise.all([
    ask.one({ kind: "macro", series: settings.yield }),
    ask.each(monthlyReturnsOf(living)),
  ]);
  return records.length === 0
    ? null
    : rateSensitivitySheet(records, yields, windowOf(settings.period), texts);
};
