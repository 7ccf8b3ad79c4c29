import { fundFactsSheet } from "../builders/fundFactsSheet.ts";
import type { Build } from "./fill.ts";

export const fundFacts: Build = async ({ funds, texts, ask }) => {
  const records = await ask.each(funds.map((ticker) => ({ kind: "fund", ticker }) as const));
  return records.length === 0 ? null : fundFactsSheet(records, texts);
};
