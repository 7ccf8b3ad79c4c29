import type { Written } from "../../sheets/writing/writeSheet.ts";
import type { PaneContext } from "../paneContext.ts";

/** What became of a sheet: all its rows, or how many of them. */
export function sayWritten(
  { written, total, worksheet }: Written,
  { say, count }: Pick<PaneContext, "say" | "count">,
): string {
  return written === total
    ? say.written(count(written), worksheet.name)
    : say.stoppedAt(count(written), count(total), worksheet.name);
}
