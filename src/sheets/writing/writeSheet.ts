import { WorkbookError, type Problems } from "../../errors.ts";
import { formatNumber } from "../../i18n/formatNumber.ts";
import type { Language } from "../../i18n/language.ts";
import { sheetTexts } from "../../i18n/sheetTexts.ts";
import { asRefusal } from "./asRefusal.ts";
import { claimWorksheet } from "./claimWorksheet.ts";
import { decorate } from "./dressing/decorate.ts";
import { layOut } from "./layout/layOut.ts";
import { provenanceLine } from "../provenanceLine.ts";
import type { Sheet } from "../sheet.ts";
import { mustBeWritable, mustFit } from "./layout/mustFit.ts";
import { reasonOf } from "./reasonOf.ts";
import { runOptions } from "./runOptions.ts";
import { textCell } from "./layout/textCell.ts";
import { writeBlocks, type Progress, type Refused, type WhenRefused } from "./writeBlocks.ts";
import { writeHead } from "./writeHead.ts";

/** Parts of a sheet that are named one by one. */
const NAMED = 5;

interface WriteOptions {
  readonly language: Language;
  /** Told after every chunk. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the writing before the next chunk; what is written stays. */
  readonly signal?: AbortSignal;
  /** What is done when Excel refuses a part, or how to find out. Default "stop". */
  readonly whenRefused?: WhenRefused | ((refused: Refused) => Promise<WhenRefused>);
  /** ISO date of the making. */
  readonly today?: string;
}

/** What became of a sheet. A writing that was cancelled has written less than the total. */
export interface Written extends Progress {
  readonly worksheet: { readonly id: string; readonly name: string };
}

/**
 * Puts a sheet into the workbook: the one place that writes figures. It refreshes its own worksheet of
 * that kind or adds one; a user's worksheet is never touched. Rows go in chunks that fit Excel's limits.
 * The provenance line says at every moment how many of the rows are there, so a writing that ends anywhere, even with
 * the pane, leaves a sheet that does not pretend; one that was cancelled or failed leaves a proper table, unless it is
 * to be rolled back. Where Excel can, all of it is one step to undo.
 *
 * @throws WorkbookError before anything is changed: workbookReadOnly, sheetFull, sheetProtected; later
 *   writeFailed, partsRefused or rolledBack if Excel refuses: each says how many rows are there
 * @throws the signal's reason if it is aborted before anything is changed
 */
export async function writeSheet(sheet: Sheet, options: WriteOptions): Promise<Written> {
  const layout = layOut(sheet);
  mustFit(sheet, layout);
  mustBeWritable();
  return Excel.run(runOptions(), async (context) => {
    const { language, today = localDate(), signal } = options;
    const total = sheet.blocks.reduce((sum, { rows }) => sum + rows.length, 0);
    const provenance = provenanceLine(sheet.records, sheetTexts[language], today);

    const claimed = await claimWorksheet(context, sheet, layout, signal);
    const { worksheet, isNew } = claimed;
    const { id, name } = worksheet;
    context.application.suspendScreenUpdatingUntilNextSync();
    const lineWith = (held: number) =>
      held < total ? `${incomplete(held, total, language)} · ${provenance}` : provenance;
    writeHead(worksheet, sheet, layout.places, lineWith(0));
    // apart from the rows: of a request that Excel finds too large nothing is done
    await context.sync();
    // with the first rows once more, and no oftener: in a loop Excel would flicker
    context.application.suspendScreenUpdatingUntilNextSync();
    const book = { context, ...claimed };
    const { written, refused, rows, way } = await writeBlocks(book, layout.places, total, {
      ...options,
      tellHeld(held) {
        worksheet.getRange("A2").values = [[textCell(lineWith(held))]];
      },
    });
    const isUnwanted = isNew && way === "rollBack";
    if (isUnwanted) worksheet.delete();
    else if (written === total && !signal?.aborted) decorate(worksheet, sheet, layout);
    const last = await context.sync().then(() => [], asRefusal);
    const failures = [...refused, ...last];
    if (failures.length === 0) return { worksheet: { id, name }, written, total };
    const details = { sheet: name, written, total, reason: reasonOf(failures, language) };
    const isGone = isUnwanted && last.length === 0;
    throw isGone ? new WorkbookError("rolledBack", details) : failure(details, way, rows, failures);
  });
}

function incomplete(held: number, total: number, language: Language): string {
  return sheetTexts[language].incomplete(formatNumber(held, language), formatNumber(total, language));
}

/**
 * What is told of a sheet that is not as it should be.
 *
 * @param rows - of the worksheet, that were refused; left out only where the rest was written all the same
 */
function failure(
  details: Problems["writeFailed"],
  way: WhenRefused | null,
  rows: readonly string[],
  failures: readonly OfficeExtension.Error[],
): WorkbookError {
  const cause = failures.length > 1 ? new AggregateError(failures, details.reason) : failures[0];
  return way === "continue" && rows.length > 0
    ? new WorkbookError("partsRefused", { ...details, rows: named(rows) }, { cause })
    : new WorkbookError("writeFailed", details, { cause });
}

/** The first few: a sheet that refuses everything refuses hundreds of parts. */
const named = (parts: readonly string[]) =>
  [...parts.slice(0, NAMED), ...(parts.length > NAMED ? ["…"] : [])].join(", ");

function localDate(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
