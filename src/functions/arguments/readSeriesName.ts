import { isSeriesName } from "../../data/names.ts";
import { DataError } from "../../errors.ts";
import { describe, wordValue } from "./plainValue.ts";

/** The name of a macroeconomic series in upper case; null where blank. @throws DataError if none is called so */
export function readSeriesName(given: unknown): string | null {
  const plain = wordValue(given);
  if (plain === null) return null;
  const name = String(plain).toUpperCase();
  if (!isSeriesName(name)) throw new DataError("unknownSeries", { series: describe(plain) });
  return name;
}
