import type { Store } from "../../data/store/store.ts";
import type { Language } from "../../i18n/language.ts";
import { sheetTexts } from "../../i18n/sheetTexts.ts";
import { createAsk } from "../../sheets/fills/ask.ts";
import { fills } from "../../sheets/fills/fills.ts";
import { inForm } from "../../sheets/writing/layout/inForm.ts";
import type { Sheet, SheetKind } from "../../sheets/sheet.ts";
import type { Refused, WhenRefused } from "../../sheets/writing/writeBlocks.ts";
import { writeSheet, type Written } from "../../sheets/writing/writeSheet.ts";
import { sayProblems } from "../sayProblems.ts";
import type { Choices } from "./choices.ts";
import type { Outcome, Stage } from "./fillState.ts";

export interface FillOptions {
  readonly store: Pick<Store, "get">;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly onStage: (stage: Stage) => void;
  readonly onWritten: (written: Written) => void;
  /** Asked when Excel refuses a part of a sheet. */
  readonly whenRefused?: (refused: Refused) => Promise<WhenRefused>;
  /** How a sheet reaches the workbook. */
  readonly write?: typeof writeSheet;
}

/**
 * Fills the chosen sheets one after another. A fund or sheet that fails takes nothing else down: its
 * problem is told, the rest is filled. Cancelling leaves what was written.
 */
export async function fillSheets(choices: Choices, options: FillOptions): Promise<Outcome> {
  const { language, signal, onStage, onWritten, whenRefused, write = writeSheet } = options;
  const written: Written[] = [];
  const failures: unknown[] = [];
  const records: Sheet["records"][number][] = [];
  for (const kind of choices.fills) {
    if (signal.aborted) break;
    try {
      const sheet = await gather(kind, choices, options, failures);
      if (!sheet) continue;
      const result = await write(sheet, {
        language,
        signal,
        ...(whenRefused && { whenRefused }),
        onProgress: (progress) => onStage({ sheet: sheet.name, ...progress }),
      });
      written.push(result);
      records.push(...sheet.records);
      onWritten(result);
    } catch (error) {
      if (!isCancel(error, signal)) failures.push(error);
    }
  }
  return { written, problems: sayProblems(failures, language), isCancelled: signal.aborted, records };
}

/** The sheet of a kind in the form chosen, or null if not one of the funds has data. Adds to the failures. */
async function gather(
  kind: SheetKind,
  { funds, settings }: Choices,
  { store, language, signal }: FillOptions,
  failures: unknown[],
): Promise<Sheet | null> {
  const build = await fills[kind].load();
  const ask = createAsk(store, signal, failures);
  const sheet = await build({ funds, settings, texts: sheetTexts[language], ask });
  return sheet && inForm(sheet, settings.form);
}

const isCancel = (error: unknown, signal: AbortSignal) => signal.aborted && error === signal.reason;
