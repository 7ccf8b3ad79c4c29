import type { Area } from "../../book/bookData.ts";

/** Cells that Excel itself hands over at once. */
const MOST_CELLS = 5_000_000;

/**
 * Areas whose every cell will be walked through, such as spills and merges: as many as have no more cells together than
 * an honest file could mean. Left out are those of a file that is damaged, or made to hang who opens it.
 */
export function believable(areas: readonly Area[]): Area[] {
  let left = MOST_CELLS;
  return areas.filter(({ rows, columns }) => {
    const fits = rows * columns <= left;
    if (fits) left -= rows * columns;
    return fits;
  });
}
