import { latestPe } from "../../finance/valuation/comparablePe.ts";
import { perGap, perGapMeasures, type PerGapMeasure } from "../../finance/valuation/perGap.ts";
import { gapBases, gapBasisOf, type GapBasis } from "../arguments/gapBases.ts";
import { positive } from "../arguments/positive.ts";
import { readDate } from "../arguments/readDate.ts";
import { readOption } from "../arguments/readOption.ts";
import { readFund } from "../arguments/readTicker.ts";
import { required } from "../arguments/required.ts";
import { crossCells } from "../crossing/crossCells.ts";
import { comparedPes } from "../asking/comparedPes.ts";
import { peQueries, pesOf } from "../asking/peRecords.ts";
import type { Records } from "../asking/records.ts";
import { requireAlive } from "../asking/requireAlive.ts";
import { inCell } from "../results/inCell.ts";
import { finePercent, multiple, percent, type Shown } from "../results/shown.ts";

/**
 * How dear a fund's earnings are beside a benchmark's: P/E ÷ benchmark P/E − 1, so −25% is a discount of a quarter.
 * P/Es of two tickers are compared only if worked out by the same method, unless the basis says any.
 * @customfunction PERGAP
 * @cancelable
 * @param fund Ticker, or a P/E to use as it is; a cell or a range
 * @param [benchmark] Ticker, or a P/E to use as it is. Default SPY
 * @param [measure] discount, ratio, points, yield, upside or log. Default discount
 * @param [basis] Which earnings: trailing or forward; trailingAny or forwardAny to compare P/Es worked out by unlike methods, too. Default trailing
 * @param [asOf] Date: the last figures on or before it. Default the latest
 * @returns Valuation gap, in the shape of fund; ranges that are one row or one column go with every row or column of the others
 */
export function perGapCell(
  fund: unknown[][],
  benchmark?: unknown[][],
  measure?: unknown[][],
  basis?: unknown[][],
  asOf?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return inCell((call) => {
    const ranges = { fund: positive(fund), benchmark: positive(benchmark), measure, basis, asOf };
    return crossCells(call, ranges, (fundCell, benchmarkCell, measureCell, basisCell, dayCell) => {
      const pair = [required(readFund(fundCell), "fund"), readFund(benchmarkCell) ?? "SPY"] as const;
      const way = readOption(measureCell, "measure", perGapMeasures) ?? "discount";
      const earnings = readOption(basisCell, "basis", gapBases) ?? "trailing";
      const day = readDate(dayCell, "asOf") ?? undefined;
      return {
        needs: pair.flatMap(peQueries),
        show: (records) => {
          const [ours, theirs] = comparable(records, pair, earnings, day);
          return shown(perGap(ours, theirs, way), way);
        },
      };
    });
  }, invocation);
}

/**
 * Two P/Es: of two tickers a pair that is alike, of a ticker against a number its latest.
 *
 * @throws DataError if a fund was merged by then: its last P/E would pass for today's
 */
function comparable(
  records: Records,
  [fund, benchmark]: readonly [number | string, number | string],
  asked: GapBasis,
  asOf: string | undefined,
): readonly [number, number] {
  const living = (ticker: string) => {
    const pes = pesOf(records, ticker);
    requireAlive(records, ticker, asOf);
    return pes;
  };
  if (typeof fund === "string" && typeof benchmark === "string")
    return comparedPes(living(fund), living(benchmark), asked, asOf, [fund, benchmark]);
  const { basis } = gapBasisOf(asked);
  const alone = (side: number | string) =>
    typeof side === "number" ? side : latestPe(living(side), basis, asOf, side).peRatio;
  return [alone(fund), alone(benchmark)];
}

function shown(gap: number, measure: PerGapMeasure): Shown {
  if (measure === "points" || measure === "ratio") return multiple(gap);
  return measure === "yield" ? finePercent(gap) : percent(gap);
}
