import type { Query, RecordOf } from "../../data/query.ts";
import type { DataRecord } from "../../data/record.ts";
import type { Store } from "../../data/store.ts";
import type { Language } from "../../i18n/language.ts";
import { texts } from "../../i18n/texts.ts";
import { articleSheet } from "../../sheets/articleSheet.ts";
import { fundFactsSheet } from "../../sheets/fundFactsSheet.ts";
import { monthlyReturnsSheet } from "../../sheets/monthlyReturnsSheet.ts";
import type { Sheet, SheetKind } from "../../sheets/sheet.ts";
import { valuationSheet } from "../../sheets/valuationSheet.ts";
import { writeSheet, type Written } from "../../sheets/writeSheet.ts";
import { yearsOf, type Choices } from "./choices.ts";
import type { Outcome, Stage } from "../paneState.ts";
import { sayProblems } from "../sayProblems.ts";

export interface FillOptions {
  readonly store: Pick<Store, "get">;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly onStage: (stage: Stage) => void;
  readonly onWritten: (written: Written) => void;
  /** How a sheet reaches the workbook. */
  readonly write?: typeof writeSheet;
}

/**
 * Fills the chosen sheets one after another. A fund or sheet that fails takes nothing else down: its
 * problem is told, the rest is filled. Cancelling leaves what was written.
 */
export async function fillSheets(choices: Choices, options: FillOptions): Promise<Outcome> {
  const { language, signal, onStage, onWritten, write = writeSheet } = options;
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

/** The sheet of a kind, or null if not one of its funds has data. Adds to the failures. */
async function gather(
  kind: SheetKind,
  { funds, benchmark, period }: Choices,
  { store, language, signal }: FillOptions,
  failures: unknown[],
): Promise<Sheet | null> {
  const { sheets } = texts[language];
  const all = <K extends "fund" | "returns" | "valuations">(query: (ticker: string) => Query & { kind: K }) =>
    found<RecordOf[K]>(
      funds.map((ticker) => store.get(query(ticker), { signal })),
      signal,
      failures,
    );
  switch (kind) {
    case "workedExample":
      return articleSheet(sheets);
    case "fundFacts": {
      const records = await all((ticker) => ({ kind: "fund", ticker }));
      return records.length === 0 ? null : fundFactsSheet(records, sheets);
    }
    case "monthlyReturns": {
      const records = await all((ticker) => ({ kind: "returns", ticker, interval: "monthly" }));
      return records.length === 0 ? null : monthlyReturnsSheet(records, yearsOf(period), sheets);
    }
    case "valuation": {
      const against = store.get({ kind: "valuations", ticker: benchmark }, { signal });
      const [records, reference] = await Promise.all([
        all((ticker) => ({ kind: "valuations", ticker })),
        against,
      ]);
      return records.length === 0 ? null : valuationSheet(records, reference, yearsOf(period), sheets);
    }
  }
}

/** The records that came; why the others did not is added to the failures. */
async function found<R extends DataRecord>(
  asked: readonly Promise<R>[],
  signal: AbortSignal,
  failures: unknown[],
): Promise<R[]> {
  const answers = await Promise.allSettled(asked);
  signal.throwIfAborted();
  for (const answer of answers) if (answer.status === "rejected") failures.push(answer.reason);
  return answers.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
}

const isCancel = (error: unknown, signal: AbortSignal) => signal.aborted && error === signal.reason;
