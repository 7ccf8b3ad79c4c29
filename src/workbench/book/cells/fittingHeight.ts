import { ROW_HEIGHT } from "./defaultSizes.ts";

/** Pixels a line takes for each point of its font: 25 for 14 points, 29 for 16, as Excel makes them. */
const PIXELS_A_POINT = 16 / 9;

/**
 * Height in pixels of a row nobody has set a height for: as tall as its largest font needs. Wrapped texts
 * make a row taller in Excel, too; here whoever wraps them sets the height.
 */
export function fittingHeight(fontSizes: readonly (number | undefined)[]): number {
  const largest = Math.max(0, ...fontSizes.map((size) => size ?? 0));
  return Math.max(ROW_HEIGHT, Math.ceil(largest * PIXELS_A_POINT));
}
