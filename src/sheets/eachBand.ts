import { rowBands } from "./writing/layout/rowBands.ts";
import type { Area } from "./area.ts";

const TOO_LARGE = "ResponsePayloadSizeLimitExceeded";

/**
 * Reads an area in bands of rows. A band whose answer Excel finds too large, since its texts are long, is
 * halved and asked for again.
 *
 * @param ask - queues the reading of a band
 * @param onRead - told of every band, from the top, with what was asked for
 * @throws OfficeExtension.Error ResponsePayloadSizeLimitExceeded for a single row that is too large
 */
export async function eachBand<T>(
  context: Excel.RequestContext,
  area: Area,
  ask: (band: Area) => T,
  onRead: (band: Area, asked: T) => void,
): Promise<void> {
  const bands = rowBands(area).reverse();
  for (let band = bands.pop(); band; band = bands.pop()) {
    const asked = ask(band);
    try {
      await context.sync();
    } catch (error) {
      const isTooLarge = error instanceof OfficeExtension.Error && error.code === TOO_LARGE;
      if (!isTooLarge || band.rows === 1) throw error;
      const rows = Math.ceil(band.rows / 2);
      bands.push({ ...band, row: band.row + rows, rows: band.rows - rows }, { ...band, rows });
      continue;
    }
    onRead(band, asked);
  }
}
