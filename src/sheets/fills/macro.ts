import { macroSheet, watched } from "../builders/macroSheet.ts";
import type { Build } from "./fill.ts";
import { yearsOf } from "../builders/settings.ts";

export const macro: Build = async ({ settings, texts, ask }) => {
  const records = await Promise.all(watched.map(({ series }) => ask.maybe({ kind: "macro", series })));
  const known = records.filter((record) => record !== null);
  return known.length === 0 ? null : macroSheet(known, yearsOf(settings.period), texts);
};
