import type { Area } from "../../book/bookData.ts";

/** Cells that Excel itself hands over at once. */
const MOST_CELLS = 5_000_000;

/**
 * Tells of areas, one after another, whether their every cell may be walked through, as those of spills and merges are: as
 * many as have no more cells together than an honest file could mean. Left out are those of a file that is damaged, or made
 * to hang who opens it.
 */
export function believing(): (area: Area) => boolean {
  let left = MOST_CELLS;
  return ({ rows, columns }) => {
    const fits = rows * columns <= left;
    if (fits) left -= rows * columns;
    return fits;
  };
}
