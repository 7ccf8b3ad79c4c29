import { historySheet } from "../builders/historySheet.ts";
import type { Build } from "./fill.ts";
import { windowOf } from "../builders/settings.ts";

export const history: Build = async ({ funds, settings: { period, interval, field }, texts, ask }) => {
  const fineness = interval === "monthly" ? "monthly" : "daily";
  const records = await ask.each(
    funds.map((ticker) =>
      field === "price"
        ? ({ kind: "prices", ticker } as const)
        : ({ kind: "returns", ticker, interval: fineness } as const),
    ),
  );
  return records.length === 0
    ? null
    : historySheet(records, { interval, field, window: windowOf(period) }, texts);
};
