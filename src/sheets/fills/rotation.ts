import { rotationPairs, rotationSheet } from "../builders/rotationSheet.ts";
import { monthlyReturnsOf } from "./ask.ts";
import type { Build } from "./fill.ts";

export const rotation: Build = async ({ texts, ask }) => {
  const tickers = new Set(rotationPairs.flatMap(({ numerator, denominator }) => [numerator, denominator]));
  const records = await ask.each(monthlyReturnsOf([...tickers]));
  return records.length === 0 ? null : rotationSheet(records, texts);
};
