import { comparablePe, latestPe } from "../finance/comparablePe.ts";
import { perGap, perGapMeasures, type PerGapMeasure } from "../finance/perGap.ts";
import type { Basis } from "../finance/valuation.ts";
import { bases } from "./arguments/bases.ts";
import { readDate } from "./arguments/readDate.ts";
import { readOption } from "./arguments/readOption.ts";
import { readFund } from "./arguments/readTicker.ts";
import { required } from "./arguments/required.ts";
import { cellByCell } from "./cellByCell.ts";
import { peQueries, pesOf } from "./peRecords.ts";
import type { Records } from "./records.ts";
import { requireAlive } from "./requireAlive.ts";
import { inCell } from "./results/inCell.ts";
import { finePercent, multiple, percent, type Shown } from "./results/shown.ts";

/**
 * How dear a fund's earnings are beside a benchmark's: P/E ÷ benchmark P/E − 1, so −25% is a discount of a quarter.
 * P/Es of two tickers are compared only if worked out by the same method.
 * @customfunction PERGAP
 * @param fund Ticker, or a P/E to use as it is; a cell or a range
 * @param [benchmark] Ticker, or a P/E to use as it is. Default SPY
 * @param [measure] discount, ratio, points, yield, upside or log. Default discount
 * @param [basis] Which earnings: trailing or forward. Default trailing
 * @param [asOf] Date: the last figures on or before it. Default the latest
 * @returns Valuation gap, in the shape of fund
 */
export function perGapCell(
  fund: unknown[][],
  benchmark?: unknown[][],
  measure?: unknown,
  basis?: unknown,
  asOf?: unknown,
): Promise<unknown[][]> {
  return inCell(() => {
    const way = readOption(measure, "measure", perGapMeasures) ?? "discount";
    const earnings = readOption(basis, "basis", bases) ?? "trailing";
    const day = readDate(asOf, "asOf") ?? undefined;
    return cellByCell({ fund, benchmark }, (fundCell, benchmarkCell) => {
      const pair = [required(readFund(fundCell), "fund"), readFund(benchmarkCell) ?? "SPY"] as const;
      return {
        needs: pair.flatMap(peQueries),
        show: (records) => {
          const [ours, theirs] = comparable(records, pair, earnings, day);
          return shown(perGap(ours, theirs, way), way);
        },
      };
    });
  });
}

/**
 * Two P/Es: of two tickers a pair that is alike, of a ticker against a number its latest.
 *
 * @throws DataError if a fund was merged by then: its last P/E would pass for today's
 */
function comparable(
  records: Records,
  [fund, benchmark]: readonly [number | string, number | string],
  basis: Basis,
  asOf: string | undefined,
): readonly [number, number] {
  const living = (ticker: string) => {
    const pes = pesOf(records, ticker);
    requireAlive(records, ticker, asOf);
    return pes;
  };
  if (typeof fund === "string" && typeof benchmark === "string") {
    const pair = comparablePe(living(fund), living(benchmark), basis, asOf, [fund, benchmark]);
    return [pair.fund.peRatio, pair.benchmark.peRatio];
  }
  const alone = (side: number | string) =>
    typeof side === "number" ? side : latestPe(living(side), basis, asOf, side).peRatio;
  return [alone(fund), alone(benchmark)];
}

function shown(gap: number, measure: PerGapMeasure): Shown {
  if (measure === "points" || measure === "ratio") return multiple(gap);
  return measure === "yield" ? finePercent(gap) : percent(gap);
}
