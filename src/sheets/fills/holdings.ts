import { holdingsSheet } from "../builders/holdingsSheet.ts";
import type { Build } from "./fill.ts";

export const holdings: Build = async ({ funds, texts, ask }) => {
  const living = await ask.living(funds);
  const records = await ask.each(living.map((ticker) => ({ kind: "holdings", ticker, asOf: null }) as const));
  return records.length === 0 ? null : holdingsSheet(records, texts);
};
