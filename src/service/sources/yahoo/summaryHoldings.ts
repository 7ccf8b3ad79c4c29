import type { Holding, HoldingsRecord } from "../../../data/record.ts";
import { badShape } from "../badShape.ts";
import type { Reading } from "../endpoint.ts";
import { listAt, numberAt, textAt } from "../reading/at.ts";
import { merged } from "../records/holdingsRecord.ts";
import type { Summary } from "./summaryAnswer.ts";
import { YAHOO } from "./yahooSymbol.ts";

/** The ten largest holdings, which is all Yahoo has and the record warns of; null where it has none. */
export function summaryHoldings(
  { json, day }: Summary,
  ticker: string,
  read: Reading,
): HoldingsRecord | null {
  const lines = listAt(json, "topHoldings", "holdings").flatMap((line): Holding[] => {
    const weight = numberAt(line, "holdingPercent");
    const name = textAt(line, "holdingName");
    return weight === null || name === null
      ? []
      : [{ ticker: textAt(line, "symbol"), name, sector: null, weight }];
  });
  if (lines.length === 0) return null;
  const total = lines.reduce((sum, { weight }) => sum + weight, 0);
  if (!lines.every(({ weight }) => weight > 0) || total > 1.02)
    throw badShape(YAHOO, `gives ${ticker} weights that cannot be`);
  return {
    ...read,
    kind: "holdings",
    ticker,
    source: YAHOO,
    asOf: day,
    quality: "live",
    warnings: [{ warning: "onlyLargest", details: { source: YAHOO, lines: lines.length } }],
    holdings: merged(lines),
  };
}
