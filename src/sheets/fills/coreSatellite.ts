import { coreSatelliteSheet, isSmall } from "../builders/coreSatelliteSheet.ts";
import type { Build } from "./fill.ts";

export const coreSatellite: Build = async ({ funds, settings: { benchmark }, texts, ask }) => {
  const living = await ask.living(funds);
  const records = await ask.each(living.map((ticker) => ({ kind: "fund", ticker }) as const));
  if (records.length === 0) return null;
  // small companies alone have no core, and could not keep below a cap on them
  const core = records.every(isSmall) ? await ask.each([{ kind: "fund", ticker: benchmark }]) : [];
  return coreSatelliteSheet([...core, ...records], texts);
};
