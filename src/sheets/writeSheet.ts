import { WorkbookError } from "../errors.ts";
import { formatNumber } from "../i18n/formatNumber.ts";
import type { Language } from "../i18n/language.ts";
import { texts } from "../i18n/texts.ts";
import { addChart } from "./addChart.ts";
import { claimWorksheet } from "./claimWorksheet.ts";
import { dressBlock } from "./dressBlock.ts";
import { layOut, type Place } from "./layOut.ts";
import { provenanceLine } from "./provenanceLine.ts";
import type { Sheet } from "./sheet.ts";
import { textCell } from "./textCell.ts";
import { writeHead } from "./writeHead.ts";
import { writeRows } from "./writeRows.ts";

interface WriteOptions {
  readonly language: Language;
  /** Told after every chunk. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the writing before the next chunk; what is written stays. */
  readonly signal?: AbortSignal;
  /** ISO date of the making. */
  readonly today?: string;
}

/** In rows of figures. */
export interface Progress {
  readonly written: number;
  readonly total: number;
}

/** What became of a sheet. A writing that was cancelled has written less than the total. */
export interface Written extends Progress {
  readonly worksheet: { readonly id: string; readonly name: string };
}

/**
 * Puts a sheet into the workbook: the one place that writes figures. It refreshes its own worksheet of
 * that kind or adds one; a user's worksheet is never touched. Rows go in chunks that fit Excel's limits.
 * A writing that was cancelled or failed leaves what was written, as a proper table under a provenance line
 * that says how much is missing.
 *
 * @throws WorkbookError writeFailed if Excel refuses: it says how many rows were written
 */
export function writeSheet(sheet: Sheet, options: WriteOptions): Promise<Written> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { language, today = localDate() } = options;
    const layout = layOut(sheet);
    const total = sheet.blocks.reduce((sum, { rows }) => sum + rows.length, 0);
    const provenance = provenanceLine(sheet.records, texts[language].sheets, today);

    const worksheet = await claimWorksheet(context, sheet, layout);
    const { id, name } = worksheet;
    context.application.suspendScreenUpdatingUntilNextSync();
    writeHead(worksheet, sheet, provenance);
    const { written, failure } = await writeBlocks(context, worksheet, layout.places, total, options);
    if (written === total && sheet.chart) addChart(worksheet, sheet, sheet.chart, layout);
    if (written < total) {
      const missing = texts[language].sheets.incomplete(
        formatNumber(written, language),
        formatNumber(total, language),
      );
      worksheet.getRange("A2").values = [[textCell(`${missing} · ${provenance}`)]];
    }
    const last = await context.sync().then(() => null, asOfficeError);
    const failures = [failure, last].filter((each) => each !== null);
    if (failures.length === 0) return { worksheet: { id, name }, written, total };
    const reason = failures.map(({ message }) => message).join(" ");
    const cause = failures.length > 1 ? new AggregateError(failures, reason) : failures[0];
    throw new WorkbookError("writeFailed", { sheet: name, written, total, reason }, { cause });
  });
}

interface Outcome {
  readonly written: number;
  /** What Excel refused with; null if it did not. */
  readonly failure: OfficeExtension.Error | null;
}

/** Block by block until all is written, a chunk is refused, or the signal is aborted. */
async function writeBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  places: readonly Place[],
  total: number,
  { onProgress, signal }: WriteOptions,
): Promise<Outcome> {
  let written = 0;
  for (const place of places) {
    const before = written;
    const failure = await writeRows(context, worksheet, place, signal, (rows) => {
      written += rows;
      onProgress?.({ written, total });
    });
    await dressBlock(context, worksheet, place, written - before);
    if (failure || signal?.aborted) return { written, failure };
  }
  return { written, failure: null };
}

/** Excel's refusals are handled here; anything else is a bug and goes on. */
function asOfficeError(error: unknown): OfficeExtension.Error {
  if (error instanceof OfficeExtension.Error) return error;
  throw error;
}

function localDate(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
