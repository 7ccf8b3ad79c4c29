import { useState } from "preact/hooks";
import type { CopyTexts } from "../../i18n/types/copyTexts.ts";
import { copyTexts } from "../../i18n/copyTexts.ts";
import { sheetTexts } from "../../i18n/sheetTexts.ts";
import { canCopyBook, type BookCopy } from "../../sheets/sharing/copy/bookCopy.ts";
import type { SheetCopy } from "../../sheets/sharing/copy/copySheet.ts";
import { goToSheet } from "../goToSheet.ts";
import { usePane } from "../paneContext.ts";
import { AutoOpenChoice } from "./AutoOpenChoice.tsx";
import { CopyQuestion } from "./CopyQuestion.tsx";
import { RestorePart } from "./RestorePart.tsx";
import { TaskOutcome } from "./TaskOutcome.tsx";
import { TryPart } from "./TryPart.tsx";
import { useTask } from "./useTask.ts";

/** What became of a press: a copy to be confirmed, one that was opened, or one of a sheet. */
type Outcome =
  | { readonly kind: "prepared"; readonly copy: BookCopy }
  | { readonly kind: "opened"; readonly formulas: number }
  | { readonly kind: "sheet"; readonly copy: SheetCopy };

/** Values-only copies for colleagues without the add-in, the way back from one, and the way without Excel. */
export function CopyPart() {
  const { language, count } = usePane();
  const text = copyTexts[language];
  const { task, run } = useTask((outcome: Outcome) => sentenceOf(outcome, text, count));
  const [isAsking, setAsking] = useState(false);
  const isBusy = task.state === "running";
  const isSupported = canCopyBook();

  const prepare = async (): Promise<Outcome> => {
    const { prepareBookCopy } = await import(
      /* webpackChunkName: "copy" */ "../../sheets/sharing/copy/prepareBookCopy.ts"
    );
    const copy = await prepareBookCopy(text);
    setAsking(true);
    return { kind: "prepared", copy };
  };
  const open = async (copy: BookCopy): Promise<Outcome> => {
    const { openBookCopy } = await import(
      /* webpackChunkName: "copy" */ "../../sheets/sharing/copy/openBookCopy.ts"
    );
    await openBookCopy(copy);
    setAsking(false);
    return { kind: "opened", formulas: copy.formulas };
  };
  const sheet = async (): Promise<Outcome> => {
    const { copySheet } = await import(
      /* webpackChunkName: "copy" */ "../../sheets/sharing/copy/copySheet.ts"
    );
    setAsking(false);
    return { kind: "sheet", copy: await copySheet(sheetTexts[language]) };
  };

  return (
    <>
      <RestorePart text={text} />
      <section>
        <h2>{text.heading}</h2>
        <p>{text.explain}</p>
        {!isSupported && <p>{text.noBookCopy}</p>}
        {isSupported && (
          <button
            type="button"
            class="primary wide"
            id="copy-book"
            aria-disabled={isBusy}
            onClick={() => void run(prepare)}
          >
            {text.copyBook}
          </button>
        )}
        <p>
          <button
            type="button"
            class="link"
            id="copy-sheet"
            aria-disabled={isBusy}
            onClick={() => void run(sheet)}
          >
            {text.copySheet}
          </button>
        </p>
        <TaskOutcome task={task}>
          {(outcome) =>
            outcome.kind === "prepared" && isAsking && outcome.copy.formulas + outcome.copy.names > 0 ? (
              <CopyQuestion
                copy={outcome.copy}
                text={text}
                onOpen={() => void run(() => open(outcome.copy))}
                onCancel={() => {
                  document.getElementById("copy-book")?.focus(); // the question goes
                  setAsking(false);
                }}
              />
            ) : (
              <Told outcome={outcome} text={text} isAsking={isAsking} />
            )
          }
        </TaskOutcome>
        <AutoOpenChoice text={text} />
      </section>
      <TryPart text={text} />
    </>
  );
}

interface ToldProps {
  readonly outcome: Outcome;
  readonly text: CopyTexts;
  readonly isAsking: boolean;
}

/** What was copied, and for a sheet the way to it. */
function Told({ outcome, text, isAsking }: ToldProps) {
  const { say, count } = usePane();
  const { task, run } = useTask(() => "");
  // a question that was answered with no leaves nothing to tell
  if (outcome.kind === "prepared" && !isAsking) return null;
  const worksheet = outcome.kind === "sheet" ? outcome.copy.worksheet : null;
  return (
    <>
      <p>{sentenceOf(outcome, text, count)}</p>
      {worksheet && (
        <button type="button" class="link" onClick={() => void run(() => goToSheet(worksheet))}>
          {say.goTo(worksheet.name)}
        </button>
      )}
      <TaskOutcome task={task}>{() => null}</TaskOutcome>
    </>
  );
}

function sentenceOf(outcome: Outcome, text: CopyTexts, count: (value: number) => string): string {
  if (outcome.kind === "opened") return `${text.opened(count(outcome.formulas))} ${text.original}`;
  if (outcome.kind === "prepared")
    return outcome.copy.formulas + outcome.copy.names === 0 ? text.nothingInBook : text.confirm;
  const { worksheet, formulas, original } = outcome.copy;
  return worksheet
    ? `${text.sheetCopied(count(formulas), worksheet.name)} ${text.original}`
    : text.nothingInSheet(original);
}
