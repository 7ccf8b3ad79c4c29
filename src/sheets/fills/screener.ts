import { screenerSheet } from "../builders/screenerSheet.ts";
import type { Build } from "./fill.ts";

export const screener: Build = async ({ settings, texts, ask }) => {
  const { listings } = await ask.one({ kind: "catalogue" });
  const living = listings.filter(({ successor }) => successor === null).map(({ ticker }) => ticker);
  const candidates = await Promise.all(
    living.map(async (ticker) => {
      const [fund, returns] = await Promise.all([
        ask.maybe({ kind: "fund", ticker }),
        ask.maybe({ kind: "returns", ticker, interval: "monthly" }),
      ]);
      return fund && { fund, returns };
    }),
  );
  const known = candidates.filter((candidate) => candidate !== null);
  return screenerSheet(known, settings, texts);
};
